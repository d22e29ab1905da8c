"""Writes the weights for the program: export.py --weights FILE --base DIR --out FILE [--corpus NAME]

Bytes with a scale a row of the word table and a scale a column of the products; the rest as floats.
Layout: Sources/Extraction/Careful/CarefulModel.swift.
"""

import argparse
import struct
from pathlib import Path

import numpy as np
import torch

from corpora import CASES, CORPORA, LABELS, RULE_SYMBOLS
from model import HEADS, INNER, WIDTH, Tagger

# O, persons, organizations, places, misc, dates: found on the development sets.
TRUST = (0.3, 0.7, 0.7, 0.7, 2.5, 0)
MASK = (1 << 64) - 1


def step(lane, word):
    mixed = ((lane ^ word) * 0x9E3779B185EBCA87) & MASK
    return (mixed << 27 | mixed >> 37) & MASK


def checksum(data):
    """That of Sources/Models/Checksum.swift."""
    lanes = [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 1]
    whole = len(data) // 32 * 32
    for numbers in struct.iter_unpack("<4Q", data[:whole]):
        lanes = [step(lane, number) for lane, number in zip(lanes, numbers)]
    result = len(data)
    for lane in lanes:
        result = step(result, lane)
    for byte in data[whole:]:
        result = step(result, byte)
    return result ^ (result >> 31)


class Sections:
    def __init__(self):
        self.data = bytearray()

    def add(self, part):
        self.data += part
        self.data += bytes(-len(self.data) % 64)

    def floats(self, values):
        self.add(np.ascontiguousarray(values, dtype="<f4").tobytes())

    def norm(self, layer):
        self.floats(layer.weight.numpy())
        self.floats(layer.bias.numpy())

    def product(self, layer):
        """Columns padded to 16 and packed [columns / 16][depth / 2][16][2]."""
        weights, bias = layer.weight.numpy(), layer.bias.numpy()
        missing = -len(weights) % 16
        weights = np.pad(weights, ((0, missing), (0, 0)))
        whole, scales = to_bytes(weights)
        columns, depth = weights.shape
        packed = whole.reshape(columns // 16, 16, depth // 2, 2).transpose(0, 2, 1, 3)
        self.floats(scales)
        self.floats(np.pad(bias, (0, missing)))
        self.add(np.ascontiguousarray(packed).tobytes())


def to_bytes(rows):
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-8) / 127
    return np.rint(rows / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def pack(tagger, vocabulary, name, positions, corpus=0, trust=(0,) * 6):
    """The file's bytes. `vocabulary`: lines; `corpus`: whose style the labels follow, 0 for none;
    `trust`: what a label's score gains where the rules say the same, for O and the types in order."""
    width, inner = tagger.word.weight.shape[1], len(tagger.layers[0].widen.weight)
    labels = " ".join(LABELS).encode()
    with torch.no_grad():
        body = Sections()
        body.add(vocabulary)
        body.add(labels)
        body.floats([trust[(number + 1) // 2] for number in range(len(LABELS))])
        words, scales = to_bytes(tagger.word.weight.numpy())
        body.floats(scales)
        body.add(words.tobytes())
        body.floats((tagger.position.weight[:positions] + tagger.corpus.weight[corpus]).numpy())
        body.floats(tagger.case.weight.numpy())
        body.floats(tagger.rule.weight.numpy())
        body.norm(tagger.norm)
        for layer in tagger.layers:
            body.product(layer.query_key_value)
            body.product(layer.attended)
            body.norm(layer.norm1)
            body.product(layer.widen)
            body.product(layer.narrow)
            body.norm(layer.norm2)
        body.product(tagger.out)
    fields = struct.pack(
        "<11I", len(words), width, HEADS, inner, len(tagger.layers), positions, CASES, RULE_SYMBOLS,
        len(LABELS), len(vocabulary), len(labels))
    rest = (name.encode()[:31].ljust(32, b"\0") + fields).ljust(96, b"\0") + bytes(body.data)
    return b"MORGCARE" + struct.pack("<IIQQ", 1, 0, 32 + len(rest), checksum(rest)) + rest


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--base", required=True, help="folder with vocab.txt")
    parser.add_argument("--out", required=True)
    parser.add_argument("--name", default="minilm-l6")
    parser.add_argument("--positions", type=int, default=128)
    parser.add_argument("--corpus", choices=["none"] + CORPORA, default="none")
    parser.add_argument("--trust", type=float, nargs=6, default=TRUST)
    options = parser.parse_args()
    vocabulary = Path(options.base, "vocab.txt").read_bytes().rstrip(b"\n")
    tagger = Tagger(vocabulary.count(b"\n") + 1)
    tagger.load_state_dict(torch.load(options.weights, map_location="cpu"))
    corpus = (["none"] + CORPORA).index(options.corpus)
    data = pack(tagger.eval(), vocabulary, options.name, options.positions, corpus, options.trust)
    partial = Path(options.out + ".part")
    partial.write_bytes(data)
    partial.rename(options.out)
    print(options.out, len(data))


if __name__ == "__main__":
    main()
