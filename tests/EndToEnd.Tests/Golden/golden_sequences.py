"""Recurrent layers, embeddings and attention."""
import torch
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.stateless import functional_call

from golden_common import Case, Input, ce, dense, indices, lengths, mse

GATES = {"simpleRnn": 1, "lstm": 4, "gru": 3}
MODULES = {"simpleRnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}


def weights(p, kind, path, features, units, l2):
    """PyTorch has two biases: ours is the first; the second is 0 but for the candidate of a GRU."""
    rows = GATES[kind] * units
    matrices = [p(f"{path}weight_ih", rows, features, l2=l2), p(f"{path}weight_hh", rows, units, l2=l2)]
    bias = p(f"{path}bias", rows)
    second = torch.zeros(rows)
    if kind == "gru":
        second = torch.cat([torch.zeros(2 * units), p(f"{path}bias_candidate", units)])
    return matrices + [bias, second]


def recurrent(p, x, units, kind, name=None, sequences=False, both=False, steps=None, l2=0.0, **settings):
    """(batch, steps, features) → all states, or the last ones. Behind an example's end the state stays what it was."""
    module = MODULES[kind](x.shape[2], units, batch_first=True, bidirectional=both, **settings)
    module._flat_weights = []
    for path in ["", "reverse."][:2 if both else 1]:
        module._flat_weights += weights(p, kind, f"{name or kind + '1'}.{path}", x.shape[2], units, l2)
    counts = torch.full((len(x),), x.shape[1]) if steps is None else steps.reshape(-1)
    packed = pack_padded_sequence(x, counts, batch_first=True, enforce_sorted=False)
    states, final = module(packed)
    final = final[0] if kind == "lstm" else final
    if not sequences:
        return torch.cat(list(final), dim=1)
    states = pad_packed_sequence(states, batch_first=True, total_length=x.shape[1])[0]
    ended = (torch.arange(x.shape[1]) >= counts[:, None])[:, :, None]
    forward = torch.where(ended, final[0][:, None], states[:, :, :units])
    return torch.cat([forward, states[:, :, units:]], dim=2)


def network(name, shape, features, layer):
    return Case(name, [Input(shape)], lambda p, x: [mse(layer(p, dense(p, x, features)))])


def network_of_lengths(name, shape, features, layer):
    return Case(name, [Input(shape), lengths(shape[0])], lambda p, x, n: [mse(layer(p, dense(p, x, features), n))])


def stack(p, x):
    x = recurrent(p, x, 4, "lstm", sequences=True)
    x = recurrent(p, x, 3, "gru", sequences=True)
    return dense(p, recurrent(p, x, 3, "simpleRnn"), 2, "dense2")


def step_classes(p, x):
    return [ce(dense(p, recurrent(p, x, 5, "gru", sequences=True), 3))]


def wide(p, x):
    return [ce(dense(p, recurrent(p, recurrent(p, x, 19, "lstm", sequences=True), 17, "gru"), 3))]


def shared(p, x):
    for _ in range(2):
        x = recurrent(p, x, 3, "lstm", "memory", sequences=True)
        x = F.layer_norm(x, (3,), p("norm.weight", 3), p("norm.bias", 3))
    return [mse(recurrent(p, x, 2, "gru"))]


def attention(p, x, heads, name="multiHeadAttention1", memory=None, causal=False, steps=None, bias=True):
    memory = x if memory is None else memory
    width = x.shape[2]
    pairs = []
    for part, source in [("query", x), ("key", memory), ("value", memory), ("output", x)]:
        features = width if part == "output" else source.shape[2]
        pairs.append((p(f"{name}.{part}.weight", width, features), p(f"{name}.{part}.bias", width) if bias else torch.zeros(width)))
    (wq, bq), (wk, bk), (wv, bv), (wo, bo) = pairs
    module = torch.nn.MultiheadAttention(width, heads, batch_first=True, kdim=memory.shape[2], vdim=memory.shape[2])
    tensors = {"in_proj_bias": torch.cat([bq, bk, bv]), "out_proj.weight": wo, "out_proj.bias": bo}
    if memory.shape[2] == width:
        tensors["in_proj_weight"] = torch.cat([wq, wk, wv])
    else:
        tensors.update({"q_proj_weight": wq, "k_proj_weight": wk, "v_proj_weight": wv})
    mask = torch.triu(torch.ones(x.shape[1], memory.shape[1], dtype=torch.bool), diagonal=1) if causal else None
    padding = None if steps is None else torch.arange(memory.shape[1]) >= steps
    return functional_call(module, tensors, (x, memory, memory), {"attn_mask": mask, "key_padding_mask": padding})[0]


def cross(p, queries, source):
    memory = torch.tanh(dense(p, source, 3, "memory"))
    return [mse(attention(p, dense(p, queries, 4, "dense2"), 2, memory=memory))]


def embedding(p, x):
    return [mse(dense(p, F.embedding(x, p("embedding1.weight", 7, 3)).flatten(1), 2))]


def encoder(p, x):
    x = F.embedding(x, p("embedding1.weight", 6, 4)) + p.constant("positionalEncoding1.encoding", 4, 4)
    for i in range(2):
        path = f"encoder1.{i}."
        norm = lambda z, n: F.layer_norm(z, (4,), p(f"{path}layerNorm{n}.weight", 4), p(f"{path}layerNorm{n}.bias", 4))
        x = x + attention(p, norm(x, 1), 2, f"{path}multiHeadAttention1")
        x = x + dense(p, torch.relu(dense(p, norm(x, 2), 8, f"{path}dense1")), 4, f"{path}dense2")
    return [ce(dense(p, x.mean(dim=1), 3))]


CASES = [
    network("SimpleRnnNet", (5, 2), 3, lambda p, x: recurrent(p, x, 4, "simpleRnn")),
    network("RectifiedRnnNet", (5, 2), 3, lambda p, x: recurrent(p, x, 4, "simpleRnn", sequences=True, nonlinearity="relu")),
    network("LstmNet", (5, 2), 3, lambda p, x: recurrent(p, x, 4, "lstm")),
    network_of_lengths("LstmLengthsNet", (5, 2), 3, lambda p, x, n: recurrent(p, x, 3, "lstm", sequences=True, steps=n)),
    network("GruNet", (5, 2), 3, lambda p, x: recurrent(p, x, 4, "gru")),
    network_of_lengths("GruLengthsNet", (5, 2), 3, lambda p, x, n: recurrent(p, x, 3, "gru", steps=n)),
    network_of_lengths("BidirectionalLstmNet", (5, 2), 3, lambda p, x, n: recurrent(p, x, 2, "lstm", sequences=True, both=True, steps=n)),
    network("BidirectionalGruNet", (4, 2), 3, lambda p, x: recurrent(p, x, 3, "gru", both=True)),
    network("BidirectionalRnnNet", (4, 2), 3, lambda p, x: recurrent(p, x, 3, "simpleRnn", both=True, l2=0.2)),
    network("RecurrentStackNet", (5, 2), 3, stack),
    Case("StepClassesNet", [Input((4, 2))], step_classes),
    Case("SharedMemoryNet", [Input((4, 3))], shared),
    Case("EmbeddingNet", [indices(5, 7)], embedding),
    network("AttentionNet", (4, 2), 6, lambda p, x: attention(p, x, 2)),
    network("CausalAttentionNet", (4, 2), 6, lambda p, x: attention(p, x, 3, causal=True, bias=False)),
    network_of_lengths("AttentionLengthsNet", (4, 2), 4, lambda p, x, n: attention(p, x, 2, steps=n)),
    Case("CrossAttentionNet", [Input((3, 2)), Input((5, 3))], cross),
    network("PositionNet", (4, 2), 5, lambda p, x: torch.tanh(x + p.constant("positionalEncoding1.encoding", 4, 5))),
    network("LearnedPositionNet", (4, 2), 5, lambda p, x: torch.tanh(x + p("positionalEncoding1.weight", 4, 5))),
    Case("EncoderNet", [indices(4, 6)], encoder),
]
