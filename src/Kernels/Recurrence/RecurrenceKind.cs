using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>
/// The cells of recurrent layers, with the gates and formulas of PyTorch's RNN, LSTM and GRU. g is the input projection of a step, U the
/// recurrent weights, h and c the states of the step before, σ the logistic sigmoid, ∘ the element-wise product.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RecurrenceKind
{
    /// <summary>h′ = tanh(g + U·h) (Elman 1990).</summary>
    Tanh,

    /// <summary>h′ = max(0, g + U·h) (Le et al. 2015).</summary>
    Relu,

    /// <summary>
    /// Gates i, f, g, o in this order: i = σ(gᵢ + Uᵢ·h), f = σ(g_f + U_f·h), g̃ = tanh(g_g + U_g·h), o = σ(gₒ + Uₒ·h),
    /// c′ = f∘c + i∘g̃, h′ = o∘tanh(c′) (Hochreiter and Schmidhuber 1997; Gers et al. 2000).
    /// </summary>
    Lstm,

    /// <summary>
    /// Gates r, z, n in this order: r = σ(gᵣ + Uᵣ·h), z = σ(g_z + U_z·h), n = tanh(g_n + r∘(U_n·h + b_n)), h′ = (1 − z)∘n + z∘h
    /// (Cho et al. 2014, in the form whose reset gate follows the product).
    /// </summary>
    Gru,
}
