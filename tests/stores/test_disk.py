"""The store in a folder: what its readers see and when, and who may write."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreError, StoreLocked
from graph.stores import DEFAULT_BASE, Mode, Store, open_store
from graph.terms import RDF, RDFS, RS

MakeQuad = Callable[..., Quad]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def writer(folder: Path) -> Iterator[Store]:
    with open_store(str(folder), Mode.WRITE) as store:
        yield store


def numbers(folder: Path) -> list[str]:
    return sorted(entry.name for entry in (folder / "snapshots").iterdir())


def publish(writer: Store, *quads: Quad) -> None:
    writer.load(quads)
    writer.publish()


class TestReaders:
    def test_see_what_was_published(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))

        with open_store(str(folder)) as reader:
            assert list(reader.quads()) == [quad("a", "p", 1)]

    def test_do_not_see_what_is_written_but_not_published(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))
        writer.load([quad("a", "p", 2)])

        with open_store(str(folder)) as reader:
            assert list(reader.quads()) == [quad("a", "p", 1)]

    def test_keep_their_state_while_newer_ones_are_published(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))
        with open_store(str(folder)) as reader:
            for value in (2, 3, 4):
                publish(writer, quad("a", "p", value))

            assert list(reader.quads()) == [quad("a", "p", 1)]
            assert numbers(folder) == ["000001", "000003", "000004"]

    def test_let_go_of_their_state_when_they_close(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))
        open_store(str(folder)).close()
        for value in (2, 3):
            publish(writer, quad("a", "p", value))

        assert numbers(folder) == ["000002", "000003"]

    def test_need_something_published(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        writer.load([quad("a", "p", 1)])

        with pytest.raises(StoreError, match="nothing has been published yet; run `reshuffle build`"):
            open_store(str(folder))

    def test_find_names_of_their_own_state(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, *person("a", "Aigerim Tasheva"))
        with open_store(str(folder)) as before:
            publish(writer, *person("b", "Bolat Tashev"))
            with open_store(str(folder)) as after:
                assert [hit.label for hit in before.names.find("tashev")] == ["Aigerim Tasheva"]
                assert [hit.label for hit in after.names.find("tashev")] == ["Bolat Tashev", "Aigerim Tasheva"]

    def test_report_a_damaged_database(self, folder: Path, writer: Store) -> None:
        writer.publish()
        (folder / "snapshots" / "000001" / "data" / "CURRENT").write_text("nonsense")

        with pytest.raises(StoreError, match="cannot be opened"):
            open_store(str(folder))

    def test_report_a_damaged_name_index(self, folder: Path, writer: Store) -> None:
        writer.publish()
        (folder / "snapshots" / "000001" / "names.sqlite").write_bytes(b"nonsense" * 1000)

        with open_store(str(folder)) as reader, pytest.raises(StoreError, match="name index is damaged"):
            reader.names.find("anybody")


class TestPublishing:
    def test_empty_store_can_be_published(self, folder: Path, writer: Store) -> None:
        writer.publish()

        with open_store(str(folder)) as reader:
            assert list(reader.quads()) == []

    def test_nothing_new_makes_no_snapshot(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))
        writer.publish()

        assert numbers(folder) == ["000001"]

    def test_nothing_new_since_another_process_published(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))
        writer.close()
        with open_store(str(folder), Mode.WRITE) as second:
            second.publish()

        assert numbers(folder) == ["000001"]

    def test_what_an_earlier_writer_left_unpublished(self, folder: Path, writer: Store, quad: MakeQuad) -> None:
        publish(writer, quad("a", "p", 1))
        writer.load([quad("a", "p", 2)])
        writer.close()
        with open_store(str(folder), Mode.WRITE) as second:
            second.publish()

        with open_store(str(folder)) as reader:
            assert set(reader.quads()) == {quad("a", "p", 1), quad("a", "p", 2)}

    def test_failure_leaves_no_snapshot_and_can_be_repeated(
        self, folder: Path, writer: Store, quad: MakeQuad, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        writer.load([quad("a", "p", 1)])
        with monkeypatch.context() as patch:
            patch.setattr("graph.stores.names.os.fsync", _disk_full)
            with pytest.raises(StoreError, match="No space left"):
                writer.publish()
        after_failure = numbers(folder)
        writer.publish()

        assert after_failure == []
        assert numbers(folder) == ["000001"]


class TestWriters:
    def test_second_is_refused_while_the_first_writes(self, folder: Path, writer: Store) -> None:
        with pytest.raises(StoreLocked, match=r"process \d+ is writing to it; try again"):
            open_store(str(folder), Mode.WRITE)

    def test_sees_what_it_has_written(self, writer: Store, quad: MakeQuad) -> None:
        writer.load([quad("a", "p", 1)])

        assert list(writer.quads()) == [quad("a", "p", 1)]

    def test_sweeps_away_unfinished_snapshots(self, folder: Path, writer: Store) -> None:
        writer.publish()
        writer.close()
        (folder / "snapshots" / ".000002" / "data").mkdir(parents=True)
        with open_store(str(folder), Mode.WRITE):
            assert numbers(folder) == ["000001"]

    def test_closed_store_says_so(self, writer: Store) -> None:
        writer.close()

        with pytest.raises(StoreError, match="is closed"):
            writer.query("ASK {}")


def person(key: str, name: str) -> list[Quad]:
    node, graph = NamedNode(f"{DEFAULT_BASE}person/{key}"), NamedNode(f"{DEFAULT_BASE}graph/knowledge")
    return [Quad(node, RDF.type, RS.Person, graph), Quad(node, RDFS.label, Literal(name), graph)]


def _disk_full(_: int) -> None:
    raise OSError(28, "No space left on device")
