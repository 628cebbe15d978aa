"""The network: an encoder over subwords, a tagger over words, a scorer of edges between mentions.

One pass of the encoder gives a vector a word, from which mentions are tagged; a second, small part scores every pair of
mentions for every edge, and every mention for every attribute.
"""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from graph.extract.labels import ATTRIBUTES, EDGES, KIND_OF, KINDS, PART_OF, PARTS, SORTS, TAGS
from graph.extract.pairs import FEATURES
from train.encoder import Pretrained

_SHAPES = 7
_SPAN = 256
_SORT = 24


class Dropout(nn.Module):
    """Drops the same features of a whole text: as good a brake as dropping by the word, and much cheaper to draw."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """[B, T, H] to the same."""
        if not self.training:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= self.share) / (1 - self.share))


class Layer(nn.Module):
    """A transformer layer as in BERT: attention, then a feed-forward part, each normalised after its residual."""

    def __init__(self, hidden: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.output = (nn.Linear(hidden, hidden) for _ in range(4))
        self.rise, self.fall = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.attended, self.fed = (nn.LayerNorm(hidden, eps=1e-12) for _ in range(2))
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """[B, T, H] to the same; `mask` [B, 1, 1, T] is added to the scores."""
        batch, length, hidden = x.shape
        query, key, value = (
            part(x).view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, mask)
        mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
        x = self.attended(x + self.dropout(self.output(mixed)))
        return self.fed(x + self.dropout(self.fall(functional.gelu(self.rise(x)))))


class Encoder(nn.Module):
    """Subwords and shapes [B, T] to vectors of words [B, W, H] and logits of tags [B, W, K]."""

    def __init__(self, vocabulary: int, hidden: int, heads: int, inner: int, layers: int, positions: int) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, hidden)
        self.pieces.weight.requires_grad_(False)
        self.positions = nn.Embedding(positions, hidden)
        self.shapes = nn.Embedding(_SHAPES, hidden)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner, 0.1) for _ in range(layers))
        self.dropout = Dropout(0.1)
        self.tags = nn.Linear(hidden, len(TAGS))

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor, lasts: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors and tag logits of words, whose first and last pieces are given [B, W]; piece 1 is padding."""
        x = self.pieces(ids) + self.positions(torch.arange(ids.shape[1], device=ids.device)) + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        mask = (ids == 1)[:, None, None, :] * -10_000.0
        for layer in self.layers:
            x = layer(x, mask)
        width = x.shape[-1]
        words = (_take(x, firsts, width) + _take(x, lasts, width)) / 2
        return words, self.tags(self.dropout(words))


def _take(x: Tensor, index: Tensor, width: int) -> Tensor:
    return torch.gather(x, 1, index.unsqueeze(-1).expand(-1, -1, width))


class Linker(nn.Module):
    """Scores attributes and kinds of mentions and the edges between them, within one window.

    An edge's score is the sum of three: how well the mention it starts from is an anchor of its kind, how well the pair
    fits its role in whichever kind, and how well it fits the edge itself. Thus rare edges share what frequent ones
    learn. What stands between two mentions is read, too: the mean of its words' vectors.
    """

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.sorts = nn.Embedding(len(SORTS), _SORT)
        self.span = nn.Sequential(nn.Linear(2 * hidden + _SORT, _SPAN), nn.GELU(), nn.Dropout(0.1))
        self.attributes = nn.Linear(_SPAN, len(ATTRIBUTES))
        self.source, self.target = nn.Linear(_SPAN, _SPAN), nn.Linear(_SPAN, _SPAN)
        self.left, self.right = nn.Linear(_SPAN, _SPAN), nn.Linear(_SPAN, _SPAN)
        self.features = nn.Linear(FEATURES, _SPAN)
        self.between = nn.Linear(hidden, _SPAN)
        self.kinds = nn.Linear(_SPAN, len(KINDS))
        self.parts, self.edges = nn.Linear(_SPAN, len(PARTS)), nn.Linear(_SPAN, len(EDGES))
        self.joined = nn.Sequential(nn.GELU(), nn.Dropout(0.1))
        self.register_buffer("kind_of", torch.tensor(KIND_OF), persistent=False)
        self.register_buffer("part_of", torch.tensor(PART_OF), persistent=False)
        for part, bias in ((self.edges, -2.0), (self.kinds, -2.0), (self.attributes, -3.0)):
            nn.init.constant_(part.bias, bias)

    def forward(
        self,
        words: Tensor,
        firsts: Tensor,
        lasts: Tensor,
        sorts: Tensor,
        sources: Tensor,
        targets: Tensor,
        features: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Words [W, H]; mentions' first and last words and sorts [S]; pairs as indices of mentions [P], with features
        [P, F]. Gives logits of attributes [S, A], of kinds [S, K] and of edges [P, E]."""
        spans = self.span(torch.cat([words[firsts], words[lasts], self.sorts(sorts)], -1))
        source, target = self.source(spans)[sources], self.target(spans)[targets]
        product = self.left(spans)[sources] * self.right(spans)[targets]
        between = self.between(_between(words, firsts, lasts, sources, targets))
        pair = self.joined(source + target + product + between + self.features(features))
        kinds = self.kinds(spans)
        edges = self.edges(pair) + self.parts(pair)[:, self.part_of] + kinds[sources][:, self.kind_of]
        return self.attributes(spans), kinds, edges


def _between(words: Tensor, firsts: Tensor, lasts: Tensor, sources: Tensor, targets: Tensor) -> Tensor:
    """The mean vectors [P, H] of the words between two mentions, zero where none stands there."""
    sums = torch.cat([words.new_zeros(1, words.shape[1]), words.cumsum(0)])
    low = torch.minimum(lasts[sources], lasts[targets]) + 1
    high = torch.maximum(torch.maximum(firsts[sources], firsts[targets]), low)
    return (sums[high] - sums[low]) / (high - low).clamp(min=1).unsqueeze(-1)


def pretrained_encoder(pretrained: Pretrained, keep: list[int], layers: int) -> Encoder:
    """An encoder with the pretrained weights of the pieces kept and of the first `layers` layers."""
    encoder = Encoder(len(keep), pretrained.hidden, pretrained.heads, pretrained.inner, layers, pretrained.positions)
    hidden, tensors = pretrained.hidden, pretrained.tensors
    with torch.no_grad():
        encoder.pieces.weight.copy_(torch.from_numpy(tensors["emb.word"].reshape(-1, hidden)[np.asarray(keep)]))
        kinds = torch.from_numpy(tensors["emb.type"].reshape(-1, hidden)[0])
        encoder.positions.weight.copy_(torch.from_numpy(tensors["emb.pos"].reshape(-1, hidden)) + kinds)
        _norm(encoder.norm, tensors, "emb.ln")
        for number, layer in enumerate(encoder.layers):
            parts = {
                "q": layer.query,
                "k": layer.key,
                "v": layer.value,
                "ao": layer.output,
                "fi": layer.rise,
                "fo": layer.fall,
            }
            for name, part in parts.items():
                part.weight.copy_(torch.from_numpy(tensors[f"l{number}.{name}.w"].reshape(part.weight.shape)))
                part.bias.copy_(torch.from_numpy(tensors[f"l{number}.{name}.b"]))
            _norm(layer.attended, tensors, f"l{number}.aln")
            _norm(layer.fed, tensors, f"l{number}.oln")
    return encoder


def _norm(norm: nn.LayerNorm, tensors: dict[str, np.ndarray], name: str) -> None:
    norm.weight.copy_(torch.from_numpy(tensors[f"{name}.w"]))
    norm.bias.copy_(torch.from_numpy(tensors[f"{name}.b"]))
