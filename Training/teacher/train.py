"""Fine-tunes the teacher: train.py --data DIR --rules DIR --base DIR --out FILE --minutes N

DIR of --data holds NAME.train.jsonl of the corpora; that of --rules what `morgue extract --jsonl`
printed for each of them, under the same names. A checkpoint (running mean of the weights) is
written every few minutes, so that a run that is cut short costs nothing.
"""

import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from corpora import CORPORA, LABELS, TYPES, Pieces, stories
from model import Tagger, batch, load_base


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--base", required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="weights of an earlier run to go on from")
    parser.add_argument("--minutes", type=float, default=50)
    parser.add_argument("--gmb", type=float, default=0.18, help="share of GMB that is used")
    parser.add_argument("--rate", type=float, default=1.6e-4)
    parser.add_argument("--pieces", type=int, default=1400, help="in a batch")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def allowed_of(annotated):
    """The labels that an O of this corpus may stand for: types it does not annotate, too."""
    row = torch.zeros(len(LABELS), dtype=torch.bool)
    row[0] = True
    for number, name in enumerate(TYPES):
        row[1 + 2 * number : 3 + 2 * number] = name not in annotated
    return row


def batches(all_stories, pieces, chance):
    windows = []
    for story in all_stories:
        limit = chance.choice([126, 126, 126, 80, 40])
        windows += [
            (story, a, b) for a, b in story.windows(limit, chance.randint(limit // 3, limit))
        ]
    chance.shuffle(windows)
    size = lambda window: sum(len(p) for p in window[0].pieces[window[1] : window[2]]) + 2
    found = []
    for start in range(0, len(windows), 400):
        line, longest = [], 0
        for window in sorted(windows[start : start + 400], key=size):
            longest = max(longest, size(window))
            if line and longest * (len(line) + 1) > pieces:
                found.append(line)
                line, longest = [], size(window)
            line.append(window)
        found.append(line)
    chance.shuffle(found)
    return found


def disturb(ids, cases, rules, generator):
    """Hides some pieces, the rules' labels of a third of the windows, and the case of a few."""
    chance = lambda *shape: torch.rand(*shape, generator=generator)
    ids[(chance(*ids.shape) < 0.03) & (ids > 103)] = 103
    rules[chance(len(ids)) < 0.34] = 0
    rules[chance(*ids.shape) < 0.05] = 0
    written = (cases > 0) & (cases < 6)
    for share, case in ((0.03, 3), (0.02, 4), (0.01, 1)):
        rows = chance(len(ids)) < share
        cases[rows[:, None] & written] = case


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    pieces = Pieces(f"{options.base}/vocab.txt")
    corpus = []
    for number, name in enumerate(CORPORA):
        file = f"{name}.train.jsonl"
        share = options.gmb if name == "gmb" else 1
        found = stories(f"{options.data}/{file}", pieces, f"{options.rules}/{file}", number + 1, share)
        corpus += found * (2 if name == "gum_news" else 1)
    total = sum(len(p) for story in corpus for p in story.pieces)
    print("stories", len(corpus), "pieces", total, flush=True)

    tagger = Tagger(len(pieces.index))
    load_base(tagger, options.base)
    if options.start:
        tagger.load_state_dict(torch.load(options.start))
    tagger.train()
    # Half of all weights, of which a run of this length would change little.
    tagger.word.weight.requires_grad_(False)
    new = ("case.", "rule.", "corpus.", "out.")
    groups = [
        {"params": [], "lr": options.rate, "weight_decay": 0.01},
        {"params": [], "lr": options.rate, "weight_decay": 0},
        {"params": [], "lr": options.rate * 5, "weight_decay": 0},
    ]
    trained = {name: p for name, p in tagger.named_parameters() if p.requires_grad}
    for name, parameter in trained.items():
        groups[2 if name.startswith(new) else 0 if parameter.ndim > 1 else 1]["params"].append(parameter)
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    rates = [group["lr"] for group in optimizer.param_groups]
    mean = {name: value.detach().clone() for name, value in trained.items()}

    begun = saved = time.time()
    step, seen, running = 0, 0, None
    while True:
        for windows in batches(corpus, options.pieces, chance):
            done = (time.time() - begun) / (options.minutes * 60)
            if done >= 1:
                torch.save(tagger.state_dict() | mean, options.out)
                print("saved", step, seen / total, flush=True)
                return
            speed = min(done / 0.04 + 0.02, (1 - done) / 0.96)
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * max(speed, 0.01)
            (ids, cases, rules, mask), rows, columns = batch(windows)
            disturb(ids, cases, rules, generator)
            origin = torch.tensor([s.corpus if chance.random() < 0.5 else 0 for s, _, _ in windows])
            # Half of the bits: twice the speed where the processor has sums of them, and as good here.
            with torch.autocast("cpu", torch.bfloat16):
                scores = tagger(ids, cases, rules, origin, mask)[rows, columns].float()
            truth = torch.tensor([label for s, a, b in windows for label in s.labels[a:b]])
            allowed = torch.stack([allowed_of(s.annotated) for s, _, _ in windows])[rows]
            chances = F.log_softmax(scores, -1)
            outside = torch.logsumexp(chances.masked_fill(~allowed, -1e9), -1)
            named = chances.gather(1, truth[:, None])[:, 0]
            loss = -torch.where(truth == 0, outside, named).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += int(mask.sum())
            if step % 4 == 0:
                with torch.no_grad():
                    share = max(0.04, 1 - step / (step + 40))
                    torch._foreach_lerp_(list(mean.values()), list(trained.values()), share)
            running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
            if step % 20 == 0:
                rate = seen / (time.time() - begun)
                print(f"step {step} done {done:.3f} epochs {seen / total:.2f} loss {running:.4f} pieces/s {rate:.0f}", flush=True)
            if time.time() - saved > 240:
                torch.save(tagger.state_dict() | mean, options.out + ".part")
                saved = time.time()


if __name__ == "__main__":
    main()
