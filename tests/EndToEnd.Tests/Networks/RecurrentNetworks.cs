namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>Elman's network.</summary>
[Network]
[Input(5, 2)]
[Dense(3, PerStep = true)]
[SimpleRnn(4)]
[Loss(Loss.MeanSquaredError)]
public partial class SimpleRnnNet;

/// <summary>With Relu, all steps.</summary>
[Network]
[Input(5, 2)]
[Dense(3, PerStep = true)]
[SimpleRnn(4, Rectified = true, ReturnSequences = true)]
[Loss(Loss.MeanSquaredError)]
public partial class RectifiedRnnNet;

/// <summary>The last state of an LSTM.</summary>
[Network]
[Input(5, 2)]
[Dense(3, PerStep = true)]
[Lstm(4)]
[Loss(Loss.MeanSquaredError)]
public partial class LstmNet;

/// <summary>All states of an LSTM, with lengths.</summary>
[Network]
[Input(5, 2)]
[Input(1, Name = "lengths")]
[Dense(3, PerStep = true)]
[Lstm(3, ReturnSequences = true, Lengths = "lengths")]
[Loss(Loss.MeanSquaredError)]
public partial class LstmLengthsNet;

/// <summary>The last state of a GRU.</summary>
[Network]
[Input(5, 2)]
[Dense(3, PerStep = true)]
[Gru(4)]
[Loss(Loss.MeanSquaredError)]
public partial class GruNet;

/// <summary>The last state of a GRU at each example's own last step.</summary>
[Network]
[Input(5, 2)]
[Input(1, Name = "lengths")]
[Dense(3, PerStep = true)]
[Gru(3, Lengths = "lengths")]
[Loss(Loss.MeanSquaredError)]
public partial class GruLengthsNet;

/// <summary>Both directions, all steps, with lengths.</summary>
[Network]
[Input(5, 2)]
[Input(1, Name = "lengths")]
[Dense(3, PerStep = true)]
[Lstm(2, Bidirectional = true, ReturnSequences = true, Lengths = "lengths")]
[Loss(Loss.MeanSquaredError)]
public partial class BidirectionalLstmNet;

/// <summary>Both directions, last states.</summary>
[Network]
[Input(4, 2)]
[Dense(3, PerStep = true)]
[Gru(3, Bidirectional = true)]
[Loss(Loss.MeanSquaredError)]
public partial class BidirectionalGruNet;

/// <summary>Both directions of a plain layer, with a penalty on its matrices.</summary>
[Network]
[Input(4, 2)]
[Dense(3, PerStep = true)]
[SimpleRnn(3, Bidirectional = true, L2 = 0.2)]
[Loss(Loss.MeanSquaredError)]
public partial class BidirectionalRnnNet;

/// <summary>A stack.</summary>
[Network]
[Input(5, 2)]
[Dense(3, PerStep = true)]
[Lstm(4, ReturnSequences = true)]
[Gru(3, ReturnSequences = true)]
[SimpleRnn(3)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class RecurrentStackNet;

/// <summary>One class per step.</summary>
[Network]
[Input(4, 2)]
[Gru(5, ReturnSequences = true)]
[Dense(3, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class StepClassesNet;

/// <summary>Wide enough for whole vectors.</summary>
[Network]
[Input(6, 9)]
[Lstm(19, ReturnSequences = true)]
[Gru(17)]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy)]
public partial class WideLstmNet;
