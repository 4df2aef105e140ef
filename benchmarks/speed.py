"""Reports a second and peak memory of ``dateline code``, on one and on two processes.

    python -m benchmarks.speed [--reports 1000] [--rounds 3]

Prints the median and the spread over the rounds, start-up included. Memory is the proportional set size (PSS) of the
command and all its children, added up and sampled ten times a second: Linux only.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.pile import write

SAMPLE_S = 0.1


def main() -> None:
    """Measure and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=3)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "pile.jsonl")
        write(source, chosen.reports)
        print(f"{chosen.reports} reports of about 400 words, {chosen.rounds} rounds")
        for workers in (1, 2):
            rounds = [measure(source, Path(folder, "coded.jsonl"), workers) for _ in range(chosen.rounds)]
            rates = sorted(chosen.reports / seconds for seconds, _ in rounds)
            peak = max(bytes_ for _, bytes_ in rounds)
            print(
                f"{workers} process{'es' * (workers > 1)}: median {statistics.median(rates):.1f} reports/s"
                f" (from {rates[0]:.1f} to {rates[-1]:.1f}), peak {peak / 2**20:.0f} MiB in all"
            )


def measure(source: Path, target: Path, workers: int) -> tuple[float, int]:
    """Seconds and peak bytes of one run."""
    command = [sys.executable, "-m", "dateline", "code", "--workers", str(workers)]
    started, peak = time.perf_counter(), 0
    run = subprocess.Popen([*command, "--input", str(source), "--output", str(target)], stderr=subprocess.DEVNULL)
    while run.poll() is None:
        peak = max(peak, memory(run.pid))
        time.sleep(SAMPLE_S)
    if run.returncode:
        raise SystemExit(f"dateline code ended with {run.returncode}")
    return time.perf_counter() - started, peak


def memory(pid: int) -> int:
    """Proportional set size in bytes of a process and all below it; what ended meanwhile counts as nothing."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        own = sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, ValueError):
        return 0
    return own + sum(memory(int(child)) for child in children)


if __name__ == "__main__":
    main()
