"""Before training: the encoder alone learns named entities of the public corpora, for one pass."""

import random
from pathlib import Path

import numpy as np
import torch
from torch import nn

from graph.extract.subwords import Subwords
from train.network import Encoder
from train.public import SORTS, Tagged, tagged

_TAGS = ("O", *(f"{position}-{sort}" for sort in SORTS for position in "BI"))
_MOST = 380  # pieces
_RATE, _BATCH = 2e-4, 6


def warm(encoder: Encoder, subwords: Subwords, data: Path, seed: int) -> None:
    """Trains the encoder in place on all stretches once; its tagging head is its own and thrown away."""
    torch.manual_seed(seed)
    stretches = list(tagged(data))
    random.Random(seed).shuffle(stretches)
    stretches.sort(key=lambda s: len(s.words) // 40)
    batches = [stretches[i : i + _BATCH] for i in range(0, len(stretches), _BATCH)]
    random.Random(seed).shuffle(batches)
    head = nn.Linear(encoder.tags.in_features, len(_TAGS))
    parameters = [p for p in [*encoder.parameters(), *head.parameters()] if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=_RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=len(batches), pct_start=0.1)
    encoder.train()
    for batch in batches:
        loss = _loss(encoder, head, subwords, batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        schedule.step()


def _loss(encoder: Encoder, head: nn.Linear, subwords: Subwords, batch: list[Tagged]) -> torch.Tensor:
    inputs, golds, masks = [], [], []
    for stretch in batch:
        cut = subwords.cut(stretch.words)
        fits = int(np.searchsorted(np.cumsum([len(c) for c in cut]), _MOST))
        inputs.append(subwords.encode(stretch.words[:fits], cut[:fits]))
        golds.append(torch.tensor([_TAGS.index(tag) for tag in stretch.tags[:fits]]))
        masks.append(torch.tensor([tag == "O" or tag[2:] in stretch.sorts for tag in _TAGS]))
    padded = {
        name: nn.utils.rnn.pad_sequence(
            [torch.from_numpy(i[name]) for i in inputs], batch_first=True, padding_value=int(name == "ids")
        )
        for name in ("ids", "shapes", "firsts", "lasts")
    }
    words, _ = encoder(**padded)
    logits = head(words).masked_fill(~torch.stack(masks)[:, None, :], -1e4)
    gold = nn.utils.rnn.pad_sequence(golds, batch_first=True, padding_value=-100)
    return nn.functional.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=-100)
