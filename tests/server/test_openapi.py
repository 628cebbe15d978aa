"""The JSON twins fuzzed by their own description: no error of ours, and every answer as described."""

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

CHECKS = (schemathesis.checks.not_a_server_error, status_code_conformance, response_schema_conformance)


@pytest.fixture
def described(site):
    return schemathesis.openapi.from_dict(httpx.get(f"{site}/openapi.json").json())


def test_answers_are_as_described_whatever_is_asked(described, site):
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) == 10
    for operation in operations:
        fuzz(operation, site)


def fuzz(operation, site: str) -> None:
    @settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=operation.as_strategy())
    def answered(case):
        case.validate_response(case.call(base_url=site), checks=list(CHECKS))

    answered()


@pytest.mark.parametrize(
    "address",
    ["/search.json?q=a", "/changes.json", "/in-office.json?date=2022", "/compare.json?first=2021&second=2022",
     "/path.json?from=Zhaksylykov&to=Mamin"],
)  # fmt: skip
def test_real_answers_are_as_described(described, site, address):
    path, _, query = address.partition("?")
    case = described[path]["GET"].Case(query=dict(part.split("=") for part in query.split("&") if part))
    case.validate_response(case.call(base_url=site), checks=[response_schema_conformance])
