"""Prints what torch makes of the tiny model of Tests/TinyModels/TinyModel.swift: check.py"""

import numpy as np
import torch

import model
from corpora import CASES, LABELS, RULE_SYMBOLS

model.WIDTH, model.HEADS, model.INNER, model.LAYERS = 16, 2, 32, 2
VOCABULARY, POSITIONS = 12, 12


class Numbers:
    """Numbers from -127 to 127, the same in Swift."""

    def __init__(self):
        self.state = 1

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % 255 - 127

    def take(self, *shape, scale=1.0):
        count = int(np.prod(shape))
        values = np.array([self.next() for _ in range(count)], dtype=np.float32) * np.float32(scale)
        return torch.from_numpy(values.reshape(shape))


def main():
    numbers = Numbers()
    tagger = model.Tagger(VOCABULARY).eval()
    tagger.word.weight.data = numbers.take(VOCABULARY, model.WIDTH) * 0.01
    tagger.position.weight.data[:POSITIONS] = numbers.take(POSITIONS, model.WIDTH, scale=0.01)
    tagger.case.weight.data = numbers.take(CASES, model.WIDTH, scale=0.01)
    tagger.rule.weight.data = numbers.take(RULE_SYMBOLS, model.WIDTH, scale=0.01)

    def norm(layer):
        layer.weight.data = 1 + numbers.take(model.WIDTH, scale=0.002)
        layer.bias.data = numbers.take(model.WIDTH, scale=0.002)

    def product(layer, depth, columns):
        bias = numbers.take(columns, scale=0.004)
        packed = numbers.take(columns // 16, depth // 2, 16, 2)
        weights = packed.permute(0, 2, 1, 3).reshape(columns, depth) * 0.003
        kept = len(layer.bias)
        layer.weight.data, layer.bias.data = weights[:kept].contiguous(), bias[:kept]

    norm(tagger.norm)
    for layer in tagger.layers:
        product(layer.query_key_value, model.WIDTH, 3 * model.WIDTH)
        product(layer.attended, model.WIDTH, model.WIDTH)
        norm(layer.norm1)
        product(layer.widen, model.WIDTH, model.INNER)
        product(layer.narrow, model.INNER, model.WIDTH)
        norm(layer.norm2)
    product(tagger.out, model.WIDTH, 16)
    for ids, cases, rules in (
        ([1, 5, 6, 7, 2], [0, 4, 4, 1, 0], [0, 2, 3, 1, 0]),
        ([1, 8, 9, 10, 11, 3, 4, 5, 6, 7, 2], [0] + [1] * 9 + [0], [0] + [1] * 9 + [0]),
    ):
        row = lambda values: torch.tensor([values])
        with torch.no_grad():
            mask = torch.ones(1, len(ids), dtype=torch.bool)
            scores = tagger(row(ids), row(cases), row(rules), torch.tensor([0]), mask)[0]
        for piece in (1, len(ids) - 2):
            print([round(float(score), 4) for score in scores[piece]])


if __name__ == "__main__":
    main()
