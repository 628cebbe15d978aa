from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from serving import serving

from graph import pipeline, sample
from graph.server.options import Limits, Options, Texts
from graph.sources import Defaults, read
from graph.stores import Mode, open_store


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory) -> Path:
    """The sample documents, read."""
    folder = tmp_path_factory.mktemp("sample") / "store"
    with open_store(str(folder), Mode.WRITE) as store:
        pipeline.build(store, read([str(each) for each in sample.folders()], Defaults()))
    return folder


@pytest.fixture(scope="session")
def site(sample_store) -> Iterator[str]:
    """The sample, served with the texts of all documents."""
    with serving(sample_store, Options(title="Sample", texts=Texts.FULL, limits=Limits(seconds=5))) as url:
        yield url


@pytest.fixture(scope="session")
def quoting_site(sample_store) -> Iterator[str]:
    """The sample, served as the register of publishers says."""
    with serving(sample_store, Options()) as url:
        yield url


@pytest.fixture
def get(site) -> Iterator[Callable[..., httpx.Response]]:
    """Asks the sample's site."""
    with httpx.Client(base_url=site, headers={"accept": "text/html"}) as client:
        yield client.get
