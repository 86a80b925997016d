using Lamina;

// ŷ = σ(w·x + b): the smallest network there is. L2 = 1 is λ in J = (1/m) Σ 𝓛(ŷ, y) + (λ/2m) ‖w‖².
[Network(L2 = 1)]
[Input(30)]
[Dense(1), Sigmoid]
[Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class TumourNet;
