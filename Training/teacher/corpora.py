"""Corpora as the teacher reads them: words, word pieces, letter case, labels, sentences."""

import json
import random
import re
import unicodedata
from pathlib import Path

TYPES = ["person", "organization", "place", "misc", "date"]
TYPE_OF = {"event": "misc", "work": "misc"} | {name: name for name in TYPES}
LABELS = ["O"] + [f"{edge}-{name}" for name in TYPES for edge in "BI"]
LABEL_INDEX = {label: index for index, label in enumerate(LABELS)}
# What the rules said of a word: 0 nothing known, else 1 + a label.
RULE_SYMBOLS = 1 + len(LABELS)
CASES = 8
CORPORA = [
    "docred", "crossner_other", "crossner_politics", "wikigold", "uner_ewt", "gum_news",
    "gum_other", "gmb",
]
LONGEST_WORD = 8  # pieces

ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Rev Gen Lt Col Maj Capt Sgt Sen Rep Gov Hon Inc Corp Ltd Co St Jr Sr No vs "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
).split()
WORD = re.compile(
    r"https?://\S+"
    r"|(?:[^\W\d_]\.){2,}"
    rf"|\b(?:{'|'.join(ABBREVIATIONS)})\."
    r"|\b[A-Z]\.(?=\s|[A-Z])"
    r"|\d+(?:[.,]\d+)*[^\W_]*(?:-[^\W_]+)*"
    r"|[^\W_](?:[^\W_]|[\u0300-\u036f])*(?:[-\u2010\u2011][^\W_]+|['\u2019](?![sS]\b)[^\W\d_]+|\.[a-z]+|&[A-Z]+)*"
    r"|['\u2019][sS]\b|``|''|\.+|-+|\S"
)


def words(text):
    """Bounds of words and marks, much as the program's own tokenizer cuts them."""
    return [match.span() for match in WORD.finditer(text)]


def letter_case(word):
    if not word[0].isalpha():
        return 6 if word[0].isdigit() else 7
    if word == word.lower():
        return 1
    if len(word) == 1:
        return 2
    if word == word.upper():
        return 3
    return 4 if word[1:] == word[1:].lower() else 5


class Pieces:
    """Greedy longest word pieces of an uncased vocabulary."""

    def __init__(self, vocabulary):
        lines = Path(vocabulary).read_text(encoding="utf8").splitlines()
        self.index = {piece: number for number, piece in enumerate(lines)}
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self.cut(word)[:LONGEST_WORD]
        return self.known[word]

    def cut(self, word):
        plain = unicodedata.normalize("NFD", word.lower())
        plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
        found = []
        for part in re.findall(r"[^\W_]+|\S", plain):
            found += self.longest(part)
        return found or [self.index["[UNK]"]]

    def longest(self, part):
        found, start = [], 0
        while start < len(part):
            end = len(part)
            mark = "##" if start else ""
            while end > start and mark + part[start:end] not in self.index:
                end -= 1
            if end == start:
                return [self.index["[UNK]"]]
            found.append(self.index[mark + part[start:end]])
            start = end
        return found


def labels(bounds, entities):
    found = [0] * len(bounds)
    at = 0
    for entity in sorted(entities, key=lambda entity: entity["start"]):
        name = TYPE_OF.get(entity["type"])
        if name is None:
            continue
        while at < len(bounds) and bounds[at][1] <= entity["start"]:
            at += 1
        inside, first = at, True
        while inside < len(bounds) and bounds[inside][0] < entity["end"]:
            found[inside] = LABEL_INDEX[("B-" if first else "I-") + name]
            inside, first = inside + 1, False
    return found


def sentences(text, bounds):
    """Ranges of words: a stop before a capital, or a line break, ends one."""
    found, start = [], 0
    for at in range(1, len(bounds)):
        gap = text[bounds[at - 1][1] : bounds[at][0]]
        last = text[slice(*bounds[at - 1])]
        first = text[bounds[at][0]]
        if "\n" in gap or (gap and last[0] in ".!?\"”" and not first.islower()):
            found.append((start, at))
            start = at
    if start < len(bounds):
        found.append((start, len(bounds)))
    return found


class Story:
    def __init__(self, record, rules, pieces, corpus=0):
        text = record["text"]
        self.id, self.text, self.corpus = record["id"], text, corpus
        self.bounds = words(text)
        spelled = [text[a:b] for a, b in self.bounds]
        self.pieces = [pieces.of(word) for word in spelled]
        self.cases = [letter_case(word) for word in spelled]
        self.labels = labels(self.bounds, record.get("entities", []))
        self.rules = (
            [1 + label for label in labels(self.bounds, rules["entities"])]
            if rules else [0] * len(self.bounds)
        )
        self.sentences = sentences(text, self.bounds)
        self.annotated = set(record.get("annotated") or TYPES)

    def windows(self, limit, first=None):
        """Ranges of words that hold at most `limit` pieces: whole sentences where they fit."""
        found, start, size, room = [], 0, 0, first or limit
        for a, b in self.sentences:
            length = sum(len(self.pieces[at]) for at in range(a, b))
            if size and size + length > room:
                found.append((start, a))
                start, size, room = a, 0, limit
            if length <= limit:
                size += length
                continue
            for at in range(a, b):
                if size + len(self.pieces[at]) > limit:
                    found.append((start, at))
                    start, size, room = at, 0, limit
                size += len(self.pieces[at])
        if start < len(self.bounds):
            found.append((start, len(self.bounds)))
        return found


def records(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def stories(path, pieces, rules=None, corpus=0, share=1.0):
    """The stories of a file, with what the rules found in them where `rules` names that file."""
    found = {record["id"]: record for record in records(rules)} if rules and Path(rules).exists() else {}
    all_records = records(path)
    if share < 1:
        random.Random(1).shuffle(all_records)
        all_records = all_records[: int(len(all_records) * share)]
    return [Story(record, found.get(record["id"]), pieces, corpus) for record in all_records]
