"""The cases of the benchmark in PyTorch: prints a line `case mode samples/s` for each, and remarks.

A case is `network:pass:batch`, for example `784-512-256-10:Training:64`. Every number is of single precision; tensors lie on the device, and
only steps are timed, in rounds of one mode after the other.
"""

import argparse
import importlib
import statistics
import sys
import time

ROUNDS = 5
ROUND_SECONDS = 0.2
MOST_STEPS = 1000
LEARNING_RATE = 1e-4


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", default="cuda", help="cpu only shows that the script works")
    parser.add_argument("cases", nargs="*")
    arguments = parser.parse_args()
    try:
        import torch
    except ImportError:
        print("skipped: python3 has no torch")
        return
    if arguments.device == "cuda" and not torch.cuda.is_available():
        print(f"skipped: torch {torch.__version__} finds no CUDA device")
        return
    name = torch.cuda.get_device_name() if arguments.device == "cuda" else "the CPU"
    print(f"torch {torch.__version__} on {name}", flush=True)
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False
    for case in arguments.cases:
        network, kind, batch = case.rsplit(":", 2)
        measure(torch, arguments.device, case, network, kind == "Training", int(batch))


def measure(torch, device, case, network, trains, batch):
    """Prepares every mode, then times them in turns; what fails is left out with a remark."""
    if compiles(torch):
        # What was compiled for other shapes counts against a limit beyond which nothing is compiled any more.
        importlib.import_module("torch._dynamo").reset()
    steps = {}
    for mode in modes(torch, device):
        try:
            step = prepare(torch, device, network, trains, batch, mode)
            steps[mode] = (step, count(torch, device, step))
        except Exception as exception:
            reason = next(iter(str(exception).splitlines()), type(exception).__name__)
            print(f"{case} {mode} was left out: {reason}", flush=True)
    times = {mode: [] for mode in steps}
    for _ in range(ROUNDS):
        for mode, (step, repeats) in steps.items():
            times[mode].append(seconds(torch, device, step, repeats) / repeats)
    for mode, rounds in times.items():
        print(f"{case} {mode} {batch / statistics.median(rounds):.1f}", flush=True)
    steps.clear()
    if device == "cuda":
        torch.cuda.empty_cache()


def modes(torch, device):
    yield "eager"
    if compiles(torch):
        yield "compiled"
    if device == "cuda":
        yield "graphs"
        if compiles(torch):
            yield "compiled+graphs"


def compiles(torch):
    return int(torch.__version__.split(".")[0]) >= 2


def prepare(torch, device, network, trains, batch, mode):
    """A function that makes one step."""
    torch.manual_seed(1)
    model, inputs, targets, loss = build(torch, device, network, batch)
    compute = torch.compile(model, dynamic=False) if mode.startswith("compiled") else model
    if trains:
        fused = {"fused": True} if device == "cuda" and compiles(torch) else {}
        optimizer = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE, capturable=mode.endswith("graphs"), **fused)

        def step():
            optimizer.zero_grad(set_to_none=True)
            loss(compute(inputs), targets).backward()
            optimizer.step()
    else:
        last = (lambda z: z) if targets.is_floating_point() else (lambda z: torch.softmax(z, 1))

        def step():
            with torch.no_grad():
                last(compute(inputs))

    return capture(torch, step) if mode.endswith("graphs") else step


def capture(torch, step):
    """The step as a CUDA graph, after steps beside it that reserve what it needs."""
    beside = torch.cuda.Stream()
    beside.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(beside):
        for _ in range(3):
            step()
    torch.cuda.current_stream().wait_stream(beside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        step()
    return graph.replay


def build(torch, device, network, batch):
    """The network up to the last layer's z, its batch, and the loss of z."""
    nn = torch.nn
    if network == "LeNet-5":
        model = nn.Sequential(
            nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
            nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))
        shape, outputs = (1, 28, 28), 10
    else:
        widths = [int(width) for width in network.split("-")]
        layers = []
        for inside, outside in zip(widths, widths[1:]):
            layers += [nn.Linear(inside, outside), nn.ReLU()]
        model = nn.Sequential(*layers[:-1])
        shape, outputs = (widths[0],), widths[-1]
    inputs = torch.rand((batch, *shape), device=device) * 2 - 1
    if outputs == 1:
        return model.to(device), inputs, torch.rand((batch, 1), device=device), nn.MSELoss()
    return model.to(device), inputs, torch.randint(outputs, (batch,), device=device), nn.CrossEntropyLoss()


def count(torch, device, step):
    """Warms up, and tells how many steps fill a round."""
    seconds(torch, device, step, 3)
    return max(1, min(MOST_STEPS, int(ROUND_SECONDS / (seconds(torch, device, step, 3) / 3))))


def seconds(torch, device, step, repeats):
    synchronize(torch, device)
    start = time.perf_counter()
    for _ in range(repeats):
        step()
    synchronize(torch, device)
    return time.perf_counter() - start


def synchronize(torch, device):
    if device == "cuda":
        torch.cuda.synchronize()


if __name__ == "__main__":
    sys.exit(main())
