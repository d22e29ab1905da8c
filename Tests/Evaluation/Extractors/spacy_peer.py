"""Analyses stories with spaCy's small English model and textacy, to stand beside morgue.

Reads JSON Lines with "id" and "text"; prints the findings a line each, then what they cost. With --is-there it only
says by its status whether all it needs is installed. Articles before a name and possessives behind it are left out of
the spans, as our guideline wants it.
"""

import importlib.util
import json
import os
import resource
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[threads] = "1"

KINDS = {
    "person": ["PERSON"],
    "organization": ["ORG"],
    "place": ["GPE", "LOC", "FAC"],
    "misc": ["NORP", "LANGUAGE", "PRODUCT", "LAW"],
    "event": ["EVENT"],
    "work": ["WORK_OF_ART"],
    "date": ["DATE"],
}
TYPE_OF = {label: kind for kind, labels in KINDS.items() for label in labels}
NEEDED = ("spacy", "textacy")


def model_name():
    """The small English model, under whichever name it is packaged."""
    from importlib.metadata import distributions

    names = {d.metadata["Name"].replace("-", "_").lower() for d in distributions() if d.metadata["Name"]}
    small = sorted(name for name in names if name.startswith("en_core_web_sm"))
    return small[0] if small else None


def is_there():
    return all(importlib.util.find_spec(name) for name in NEEDED) and model_name() is not None


def trimmed(text, start, end):
    if text[start:start + 4].lower() == "the ":
        start += 4
    if end - start > 2 and text[end - 2:end] in ("'s", "\u2019s"):
        end -= 2
    return start, end


def name_of(text, span):
    start, end = trimmed(text, span.start_char, span.end_char)
    return {"start": start, "end": end, "type": TYPE_OF[span.label_], "canonical": None}


def extent(tokens):
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])] if tokens else None


def quotes_of(document, direct_quotations):
    try:
        quotations = list(direct_quotations(document))
    except ValueError:  # raised for a quotation mark that is never closed
        return []
    return [
        {
            "kind": "direct",
            "content": [[said.content.start_char, said.content.end_char]],
            "cue": extent(said.cue),
            "speaker": extent(said.speaker),
        }
        for said in quotations
    ]


def peak_megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def analyse(path):
    with open(path, encoding="utf-8") as lines:
        stories = [json.loads(line) for line in lines if line.strip()]
    before = peak_megabytes()
    import spacy
    from textacy.extract.triples import direct_quotations

    english = spacy.load(model_name())
    english("Warm up.")
    spent, words = 0.0, 0
    for story in stories:
        began = time.process_time()
        document = english(story["text"])
        quotes = quotes_of(document, direct_quotations)
        spent += time.process_time() - began
        words += len(story["text"].split())
        names = [name_of(story["text"], span) for span in document.ents if span.label_ in TYPE_OF]
        print(json.dumps({"id": story["id"], "entities": names, "quotes": quotes}))
    print(json.dumps({"words": words, "seconds": spent, "megabytes": peak_megabytes() - before}))


if __name__ == "__main__":
    if sys.argv[1:] == ["--is-there"]:
        sys.exit(0 if is_there() else 1)
    analyse(sys.argv[1])
