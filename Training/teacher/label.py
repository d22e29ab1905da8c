"""Labels texts with the teacher: label.py --weights FILE --base DIR --in FILE --out FILE [--rules FILE]

Texts and labels are JSON Lines of the corpora's form; each entity has "p", the least chance of its
words' labels. The file is complete when it bears its name.
"""

import argparse
import json
import os
import time

import numpy as np
import torch

from corpora import CORPORA, LABELS, TYPES, Pieces, stories
from model import Tagger, batch

FOLLOWS = np.array(
    [[b[0] != "I" or (a != "O" and a[2:] == b[2:]) for b in LABELS] for a in LABELS])
BEGINS = np.array([label[0] != "I" for label in LABELS])


def best_path(chances):
    """Viterbi over logarithms of chances, a row a word."""
    if not len(chances):
        return []
    sums = np.where(BEGINS, chances[0], -1e9)
    back = []
    for row in chances[1:]:
        steps = np.where(FOLLOWS, sums[:, None], -1e9)
        back.append(steps.argmax(0))
        sums = steps.max(0) + row
    path = [int(sums.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return path[::-1]


@torch.inference_mode()
def chances_of(tagger, all_stories, corpus, pieces=3000, limit=126):
    """Logarithms of the labels' chances for the words of each story."""
    found = [np.zeros((len(s.bounds), len(LABELS)), np.float32) for s in all_stories]
    windows = [
        (number, s, a, b) for number, s in enumerate(all_stories) for a, b in s.windows(limit)
    ]
    size = lambda w: sum(len(p) for p in w[1].pieces[w[2] : w[3]]) + 2
    windows.sort(key=size)
    while windows:
        longest = size(windows[-1])
        count = max(1, pieces // longest)
        part, windows = windows[-count:], windows[:-count]
        (ids, cases, rules, mask), rows, columns = batch([w[1:] for w in part])
        with torch.autocast("cpu", torch.bfloat16):
            scores = tagger(ids, cases, rules, torch.full((len(part),), corpus), mask)
        chances = scores[rows, columns].float().log_softmax(-1).numpy()
        at = 0
        for number, _, a, b in part:
            found[number][a:b] = chances[at : at + b - a]
            at += b - a
    return found


def entities(story, chances):
    found, open_entity = [], None
    path, starts = [], {a for a, _ in story.sentences}
    for a, b in story.sentences:
        path += best_path(chances[a:b])
    for word, label in enumerate(path):
        name = LABELS[label]
        if name == "O":
            open_entity = None
            continue
        chance = float(np.exp(chances[word][label]))
        if name[0] == "I" and open_entity and word not in starts:
            open_entity["end"] = story.bounds[word][1]
            open_entity["p"] = min(open_entity["p"], round(chance, 3))
        else:
            start, end = story.bounds[word]
            open_entity = {
                "start": start, "end": end, "type": name[2:], "canonical": None, "p": round(chance, 3)
            }
            found.append(open_entity)
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--in", dest="source", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--rules", help="what the rules found in these texts")
    parser.add_argument("--corpus", choices=["none"] + CORPORA, default="none")
    parser.add_argument("--first", type=int, help="only so many texts")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    pieces = Pieces(f"{options.base}/vocab.txt")
    tagger = Tagger(len(pieces.index)).eval()
    tagger.load_state_dict(torch.load(options.weights, map_location="cpu"))
    texts = stories(options.source, pieces, options.rules)[: options.first]
    begun, words = time.time(), 0
    with open(options.out + ".part", "w", encoding="utf8") as out:
        for start in range(0, len(texts), 40):
            part = texts[start : start + 40]
            corpus = (["none"] + CORPORA).index(options.corpus)
            for story, chances in zip(part, chances_of(tagger, part, corpus)):
                words += len(story.bounds)
                line = {
                    "id": story.id, "text": story.text, "annotated": TYPES,
                    "entities": entities(story, chances), "quotes": [],
                }
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
    os.rename(options.out + ".part", options.out)
    print(f"{options.out}: {words} words, {words / (time.time() - begun):.0f} words/s")


if __name__ == "__main__":
    main()
