"""Trains the reader on the annotated corpora and writes the model files. See `python -m train --help`."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from evaluate.figures import scorer

from graph.extract.subwords import Subwords
from train.calibrate import calibrate
from train.corpora import ROOT, Split, corpus
from train.encoder import Pretrained, kept, tokenizer
from train.examples import example
from train.export import export
from train.fit import Plan, train
from train.network import Linker, pretrained_encoder
from train.public import tagged
from train.warm import warm

SHARED = Path(__file__).resolve().parents[3] / "shared"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("languages", nargs="*", default=["en", "ru", "kk"])
    parser.add_argument("--out", type=Path, required=True, help="folder for the model files and the log")
    parser.add_argument("--corpus", type=Path, default=ROOT, help="folder of the annotated corpora")
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=Plan().minutes, help="how long to train, after the warming up")
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--share", type=float, default=1.0, help="share of the documents, for learning curves")
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the public corpora and of the scorer")
    parser.add_argument("--warm", type=Path, help="an encoder that was warmed up before, to save the time")
    parser.add_argument("--resume", type=Path, help="the folder of a training to go on from, when documents were added")
    args = parser.parse_args()
    started = time.time()
    args.out.mkdir(parents=True, exist_ok=True)
    documents = corpus(args.languages, Split.TRAIN, args.corpus)
    random.Random(args.seed).shuffle(documents)
    documents = documents[: round(len(documents) * args.share)]
    torch.manual_seed(args.seed)
    pretrained = Pretrained()
    keep = kept(pretrained, [" ".join(word.text for word in stretch.words) for stretch in tagged(args.shared / "data")])
    tokenizer(pretrained, keep).save(str(args.out / "pieces.json"))
    encoder = pretrained_encoder(pretrained, keep, args.layers)
    linker = Linker(pretrained.hidden)
    subwords = Subwords(args.out / "pieces.json")
    if args.resume:
        before = torch.load(args.resume / "checkpoint.pt", weights_only=True)
        encoder.load_state_dict(before["encoder"])
        linker.load_state_dict(before["linker"])
    elif args.warm:
        encoder.load_state_dict(torch.load(args.warm, weights_only=True))
    else:
        warm(encoder, subwords, args.shared / "data", args.seed)
        torch.save(encoder.state_dict(), args.out / "warm.pt")
    plan = Plan(minutes=args.minutes, seed=args.seed)
    log = args.out / "log.jsonl"
    passes = train(encoder, linker, subwords, [example(d) for d in documents], plan, log)
    torch.save({"encoder": encoder.state_dict(), "linker": linker.state_dict()}, args.out / "checkpoint.pt")
    export(encoder, linker, args.out)
    curve = calibrate(args.out, corpus(args.languages, Split.CALIBRATE, args.corpus), scorer(args.shared / "eval"))
    with log.open("a") as file:
        facts = {
            "documents": len(documents),
            "passes": passes,
            "calibration": curve,
            "seconds": round(time.time() - started),
        }
        file.write(json.dumps(facts) + "\n")


if __name__ == "__main__":
    main()
