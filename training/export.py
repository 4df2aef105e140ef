"""The trained network -> what the package ships: an ONNX file of 8-bit weights, the word pieces, the answers."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer

from training.lean import Lean
from training.network import ENCODER, QUESTIONS, ROLES, Judge

OUT = Path(__file__).parent.parent / "src" / "dateline" / "what" / "model"


def export(judge: Judge, folder: Path) -> None:
    """Write ``judge.onnx``, ``tokenizer.json`` and ``judge.json`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        plain, prepared = Path(temporary, "plain.onnx"), Path(temporary, "prepared.onnx")
        ones, owner = torch.ones(2, 8, dtype=torch.long), torch.tensor([0, 1, 1])
        torch.onnx.export(
            Lean(judge).eval(),
            (ones, ones, owner, torch.full((3, 3, 8), 1 / 8)),
            str(plain),
            input_names=["ids", "mask", "owner", "where"],
            output_names=["answers", "pair", "roles"],
            dynamic_axes={
                "ids": {0: "sentences", 1: "pieces"},
                "mask": {0: "sentences", 1: "pieces"},
                "owner": {0: "asked"},
                "where": {0: "asked", 2: "pieces"},
            },
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(plain, prepared, skip_symbolic_shape=True)  # it does not understand sliced positions
        quantize_dynamic(prepared, folder / "judge.onnx", weight_type=QuantType.QInt8, per_channel=True)
    tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    answers = {name: list(possible) for name, possible in QUESTIONS.items()}
    (folder / "judge.json").write_text(
        json.dumps({"questions": answers, "roles": list(ROLES)}, indent=1) + "\n", encoding="utf-8"
    )
