"""One training: examples in, a checkpoint and its log out. Seeded; on CPU."""

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from graph.extract.labels import ATTRIBUTES, EDGES, KIND_OF, KINDS, SORTS, TAGS
from graph.extract.model import CONTEXT, LIMIT
from graph.extract.pairs import Span, pairs
from graph.extract.segmentation import Segmented, Window, windows
from graph.extract.subwords import Subwords
from graph.extract.tags import decode
from train.augment import Augmenter
from train.examples import Example
from train.network import Encoder, Linker


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: for how long, with which learning rates of the encoder and of what is new, windows a step.

    Time, not passes: the schedule runs by the clock, so that a training ends when it was said to. Layers below `thawed`
    stay as the public corpora left them.
    """

    minutes: float = 105
    rate: float = 2e-4
    head_rate: float = 1.5e-3
    batch: int = 4
    thawed: int = 2
    seed: int = 1


@dataclass(slots=True)
class Piece:
    """A window of an example, ready for the network. Spans count words from the window's first."""

    inputs: dict[str, np.ndarray]
    tags: np.ndarray
    spans: list[Span]
    edges: set[tuple[int, int, int]]
    attributes: set[tuple[int, int]]
    segmented: Segmented
    window: Window


def pieces(example: Example, segmented: Segmented, subwords: Subwords) -> Iterator[Piece]:
    """The windows of an example; everything that lies wholly in a window is learned there."""
    cut = subwords.cut(segmented.words)
    for window in windows(segmented, [len(c) for c in cut], LIMIT, CONTEXT):
        inside = [n for n, s in enumerate(example.spans) if s.first >= window.first and s.last <= window.last]
        number = {old: new for new, old in enumerate(inside)}
        spans = [
            Span(s.first - window.first, s.last - window.first, s.sort) for s in (example.spans[n] for n in inside)
        ]
        yield Piece(
            subwords.encode(segmented.words[window.first : window.last], cut[window.first : window.last]),
            _tags(spans, window.last - window.first),
            spans,
            {(number[a], number[b], e) for a, b, e in example.edges if a in number and b in number},
            {(number[a], label) for a, label in example.attributes if a in number},
            segmented,
            window,
        )


def _tags(spans: Sequence[Span], length: int) -> np.ndarray:
    tags = np.zeros(length, dtype=np.int64)
    for span in spans:
        tags[span.first : span.last] = TAGS.index(f"I-{span.sort}")
        tags[span.first] = TAGS.index(f"B-{span.sort}")
    return tags


def collate(batch: Sequence[Piece]) -> dict[str, Tensor]:
    """The inputs of several windows, padded."""
    out = {}
    for name, pad in (("ids", 1), ("shapes", 0), ("firsts", 0), ("lasts", 0)):
        rows = [piece.inputs[name] for piece in batch]
        full = np.full((len(rows), max(map(len, rows))), pad, dtype=np.int64)
        for row, values in zip(full, rows, strict=True):
            row[: len(values)] = values
        out[name] = torch.from_numpy(full)
    return out


def train(
    encoder: Encoder, linker: Linker, subwords: Subwords, examples: Sequence[Example], plan: Plan, log: Path
) -> int:
    """Trains both parts in place, with a line in `log` every hundred steps; kept is the mean of the last tenth.

    Returns the number of passes over the examples.
    """
    random.seed(plan.seed)
    torch.manual_seed(plan.seed)
    for layer in encoder.layers[: plan.thawed]:
        layer.requires_grad_(False)
    slow = [p for n, p in encoder.named_parameters() if p.requires_grad and not n.startswith(("tags", "shapes"))]
    quick = [*encoder.tags.parameters(), encoder.shapes.weight, *linker.parameters()]
    groups = [{"params": slow, "lr": plan.rate}, {"params": quick, "lr": plan.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    means: dict[str, Tensor] = {}
    step, passes, started, sums = 0, 0, time.time(), np.zeros(3)
    encoder.train(), linker.train()
    done = 0.0
    while done < 1:
        for batch in _batches(examples, subwords, plan, Augmenter(list(examples), plan.seed + passes)):
            done = (time.time() - started) / (60 * plan.minutes)
            if done >= 1:
                break
            for group, rate in zip(optimizer.param_groups, (plan.rate, plan.head_rate), strict=True):
                group["lr"] = rate * _slope(done)
            losses = _losses(encoder, linker, batch, own=done > 0.1)
            optimizer.zero_grad()
            sum(losses).backward()
            nn.utils.clip_grad_norm_([*slow, *quick], 1.0)
            optimizer.step()
            step += 1
            sums += [float(loss.detach()) for loss in losses]
            if step % 100 == 0:
                line = {"pass": passes, "step": step, "done": round(done, 3), "losses": (sums / 100).round(3).tolist()}
                with log.open("a") as file:
                    file.write(json.dumps(line) + "\n")
                sums[:] = 0
            if done > 0.9 and step % 10 == 0:
                _mean(means, encoder, linker)
        passes += 1
    _restore(means, encoder, linker)
    encoder.eval(), linker.eval()
    return passes


def _slope(done: float) -> float:
    """The share of the learning rate: up in the first twentieth, then down along a cosine."""
    return done / 0.05 + 0.01 if done < 0.05 else max(0.02, 0.5 * (1 + math.cos(math.pi * (done - 0.05) / 0.95)))


def _batches(
    examples: Sequence[Example], subwords: Subwords, plan: Plan, augmenter: Augmenter
) -> Iterator[list[Piece]]:
    """Windows in random order, but batches of like length, which pads least."""
    made = [piece for e in examples for piece in pieces(e, augmenter.vary(e), subwords)]
    random.shuffle(made)
    chunk = plan.batch * 20
    batches = []
    for at in range(0, len(made), chunk):
        part = sorted(made[at : at + chunk], key=lambda p: len(p.inputs["ids"]))
        batches += [part[i : i + plan.batch] for i in range(0, len(part), plan.batch)]
    random.shuffle(batches)
    return iter(batches)


def _losses(encoder: Encoder, linker: Linker, batch: Sequence[Piece], own: bool) -> list[Tensor]:
    inputs = collate(batch)
    words, logits = encoder(inputs["ids"], inputs["shapes"], inputs["firsts"], inputs["lasts"])
    gold = np.full(logits.shape[:2], -100, dtype=np.int64)
    for row, piece in zip(gold, batch, strict=True):
        row[: len(piece.tags)] = piece.tags
    tagging = functional.cross_entropy(logits.flatten(0, 1), torch.from_numpy(gold).flatten(), ignore_index=-100)
    edges, attributes = [], []
    for row, piece in enumerate(batch):
        spans, links, flags = piece.spans, piece.edges, piece.attributes
        if own:
            found = decode(logits[row, : len(piece.tags)].detach().numpy())
            spans, links, flags = _with_own(piece, found)
        if spans:
            losses = _link_losses(linker, words[row], piece, spans, links, flags)
            edges.append(losses[0])
            attributes.append(losses[1])
    zero = tagging.new_zeros(())
    many = max(len(batch), 1)
    return [3 * tagging, sum(edges, zero) / many, 0.5 * sum(attributes, zero) / many]


def _with_own(
    piece: Piece, found: Sequence[Span]
) -> tuple[list[Span], set[tuple[int, int, int]], set[tuple[int, int]]]:
    """The true mentions and beside them those that the tagger found itself: what it cut otherwise has the same edges,
    what is none has none. So that edges are learned as they will be asked for."""
    spans = list(piece.spans)
    twins: dict[int, list[int]] = {n: [n] for n in range(len(spans))}
    known = set(spans)
    for span in found:
        if span in known:
            continue
        spans.append(span)
        for number, true in enumerate(piece.spans):
            if true.sort == span.sort and true.first < span.last and span.first < true.last:
                twins[number].append(len(spans) - 1)
    links = {(a, b, e) for x, y, e in piece.edges for a in twins[x] for b in twins[y]}
    return spans, links, {(a, label) for x, label in piece.attributes for a in twins[x]}


def _link_losses(
    linker: Linker,
    words: Tensor,
    piece: Piece,
    spans: list[Span],
    links: set[tuple[int, int, int]],
    flags: set[tuple[int, int]],
) -> tuple[Tensor, Tensor]:
    made = pairs(
        piece.segmented, [Span(s.first + piece.window.first, s.last + piece.window.first, s.sort) for s in spans]
    )
    index = {(int(a), int(b)): row for row, (a, b) in enumerate(zip(made.sources, made.targets, strict=True))}
    truth = np.zeros((len(made.sources), len(EDGES)), dtype=np.float32)
    for a, b, edge in links:
        row = index.get((a, b))
        if row is not None:
            truth[row, edge] = 1
    anchors = np.zeros((len(spans), len(KINDS)), dtype=np.float32)
    for a, _, edge in links:
        anchors[a, KIND_OF[edge]] = 1
    marks = np.zeros((len(spans), len(ATTRIBUTES)), dtype=np.float32)
    for a, label in flags:
        marks[a, label] = 1
    attributes, kinds, edges = linker(
        words,
        torch.tensor([s.first for s in spans]),
        torch.tensor([s.last - 1 for s in spans]),
        torch.tensor([SORTS.index(s.sort) for s in spans]),
        torch.from_numpy(made.sources),
        torch.from_numpy(made.targets),
        torch.from_numpy(made.features),
    )
    allowed = torch.from_numpy(made.allowed)
    costs = functional.binary_cross_entropy_with_logits(edges, torch.from_numpy(truth), reduction="none")
    # a mention has about a dozen pairs for each true edge: summed over pairs, averaged over mentions
    linking = (costs * allowed).sum() / len(spans)
    beside = sum(
        functional.binary_cross_entropy_with_logits(logits, torch.from_numpy(true), reduction="sum")
        for logits, true in ((attributes, marks), (kinds, anchors))
    )
    return linking, beside / len(spans)


def _mean(means: dict[str, Tensor], encoder: Encoder, linker: Linker) -> None:
    count = float(means.get("count", torch.zeros(())))
    for prefix, part in (("e.", encoder), ("l.", linker)):
        for name, value in part.named_parameters():
            if value.requires_grad:
                old = means.setdefault(prefix + name, torch.zeros_like(value))
                old += (value.detach() - old) / (count + 1)
    means["count"] = torch.tensor(count + 1)


def _restore(means: dict[str, Tensor], encoder: Encoder, linker: Linker) -> None:
    with torch.no_grad():
        for prefix, part in (("e.", encoder), ("l.", linker)):
            for name, value in part.named_parameters():
                if prefix + name in means:
                    value.copy_(means[prefix + name])
