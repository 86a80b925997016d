using Lamina;

// A straight line, then one hidden layer of 2, 4 and 20 units.
[Network, Input(2), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class LogisticRegression;

[Network, Input(2), Dense(2), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class Hidden2;

[Network, Input(2), Dense(4), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class Hidden4;

[Network, Input(2), Dense(20), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class Hidden20;
