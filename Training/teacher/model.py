"""The tagger: MiniLM-L6 with embeddings of letter case, of the rules' label and of the corpus."""

import json
import struct
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import CASES, CORPORA, LABELS, RULE_SYMBOLS

WIDTH, HEADS, INNER, LAYERS, POSITIONS = 384, 12, 1536, 6, 512


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        q, k, v = (
            self.query_key_value(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        )
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.attended(seen.transpose(1, 2).reshape(rows, length, WIDTH)))
        return self.norm2(x + self.narrow(F.gelu(self.widen(x))))


class Tagger(nn.Module):
    def __init__(self, vocabulary=30522):
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.rule = nn.Embedding(RULE_SYMBOLS, WIDTH)
        self.corpus = nn.Embedding(len(CORPORA) + 1, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.out = nn.Linear(WIDTH, len(LABELS))
        for table in (self.case, self.rule):
            nn.init.normal_(table.weight, std=0.02)
        nn.init.zeros_(self.corpus.weight)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, cases, rules, corpus, mask):
        """Scores of the labels, a row a piece. `mask` is true where a piece stands."""
        place = torch.arange(ids.shape[1])
        x = self.word(ids) + self.position(place) + self.case(cases) + self.rule(rules)
        x = self.drop(self.norm(x + self.corpus(corpus)[:, None]))
        seen = None if bool(mask.all()) else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, seen)
        return self.out(self.drop(x))


def load_base(tagger, folder):
    """Takes the weights of MiniLM-L6 from `model.safetensors`."""
    data = Path(folder, "model.safetensors").read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    head = json.loads(data[8 : 8 + size])

    def tensor(name):
        start, end = head[name]["data_offsets"]
        values = np.frombuffer(data[8 + size + start : 8 + size + end], dtype=np.float32)
        return torch.from_numpy(values.reshape(head[name]["shape"]).copy())

    def take(module, name):
        module.weight.data.copy_(tensor(name + ".weight"))
        module.bias.data.copy_(tensor(name + ".bias"))

    e = "embeddings."
    tagger.word.weight.data.copy_(tensor(e + "word_embeddings.weight"))
    # The type of the first segment is the same for all: it goes into the positions.
    tagger.position.weight.data.copy_(
        tensor(e + "position_embeddings.weight") + tensor(e + "token_type_embeddings.weight")[0])
    take(tagger.norm, e + "LayerNorm")
    for number, layer in enumerate(tagger.layers):
        at = f"encoder.layer.{number}."
        for part, name in enumerate(("query", "key", "value")):
            rows = slice(part * WIDTH, (part + 1) * WIDTH)
            layer.query_key_value.weight.data[rows] = tensor(f"{at}attention.self.{name}.weight")
            layer.query_key_value.bias.data[rows] = tensor(f"{at}attention.self.{name}.bias")
        take(layer.attended, at + "attention.output.dense")
        take(layer.norm1, at + "attention.output.LayerNorm")
        take(layer.widen, at + "intermediate.dense")
        take(layer.narrow, at + "output.dense")
        take(layer.norm2, at + "output.LayerNorm")


def batch(windows, cls=101, sep=102):
    """Tensors of some (story, from, to), and the row and column of each word's first piece."""
    length = 2 + max(sum(len(s.pieces[w]) for w in range(a, b)) for s, a, b in windows)
    ids = np.zeros((len(windows), length), dtype=np.int64)
    cases, rules, mask = np.zeros_like(ids), np.zeros_like(ids), np.zeros(ids.shape, dtype=bool)
    rows, columns = [], []
    for row, (story, a, b) in enumerate(windows):
        line, case, rule = [cls], [0], [0]
        for w in range(a, b):
            rows.append(row)
            columns.append(len(line))
            pieces = story.pieces[w]
            line += pieces
            case += [story.cases[w]] * len(pieces)
            rule += [story.rules[w]] * len(pieces)
        line.append(sep)
        case.append(0)
        rule.append(0)
        ids[row, : len(line)], cases[row, : len(line)], rules[row, : len(line)] = line, case, rule
        mask[row, : len(line)] = True
    tensors = [torch.from_numpy(x) for x in (ids, cases, rules, mask)]
    return tensors, torch.tensor(rows), torch.tensor(columns)
