namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>A classifier of ±1.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.Hinge)]
public partial class HingeNet;

/// <summary>ln cosh.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.LogCosh)]
public partial class LogCoshNet;

/// <summary>Kullback–Leibler divergence of probabilities.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.KlDivergence)]
public partial class KlDivergenceNet;

/// <summary>Kullback–Leibler divergence of log-probabilities.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), LogSoftmax]
[Loss(Loss.KlDivergence)]
public partial class LogKlDivergenceNet;

/// <summary>Cross-entropy of log-probabilities.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), LogSoftmax]
[Loss(Loss.CrossEntropy)]
public partial class LogCrossEntropyNet;

/// <summary>Only a teacher's logits.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.Distillation, Temperature = 2.5)]
public partial class DistillationNet;

/// <summary>A teacher's logits and the true labels.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.Distillation, Temperature = 2, HardWeight = 0.3)]
public partial class HardDistillationNet;

/// <summary>Smoothed classes.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.CrossEntropy, LabelSmoothing = 0.2)]
public partial class SmoothedClassesNet;

/// <summary>Smoothed yes/no labels.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Sigmoid]
[Loss(Loss.BinaryCrossEntropy, LabelSmoothing = 0.2)]
public partial class SmoothedLabelsNet;

/// <summary>Class weights.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.CrossEntropy, ClassWeights = new[] { 0.5, 2, 0, 1.5 })]
public partial class ClassWeightsNet;

/// <summary>Weights of yes/no outputs.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Sigmoid]
[Loss(Loss.BinaryCrossEntropy, ClassWeights = new[] { 0.5, 2, 0.25 })]
public partial class LabelWeightsNet;

/// <summary>Example weights in a regression.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.MeanSquaredError, ExampleWeights = true)]
public partial class WeightedRegressionNet;

/// <summary>Example weights with class weights and label smoothing.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Softmax]
[Loss(Loss.CrossEntropy, ExampleWeights = true, LabelSmoothing = 0.1, ClassWeights = new[] { 0.5, 2, 1 })]
public partial class WeightedClassesNet;

/// <summary>Example weights of yes/no outputs.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Sigmoid]
[Loss(Loss.BinaryCrossEntropy, ExampleWeights = true)]
public partial class WeightedLabelsNet;

/// <summary>Example weights with a divergence.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Softmax]
[Loss(Loss.KlDivergence, ExampleWeights = true)]
public partial class WeightedDivergenceNet;

/// <summary>Example weights with a distillation.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Softmax]
[Loss(Loss.Distillation, ExampleWeights = true, HardWeight = 0.4)]
public partial class WeightedDistillationNet;

/// <summary>One class per step, with example weights.</summary>
[Network]
[Input(3, 2)]
[Dense(4, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy, ExampleWeights = true)]
public partial class WeightedStepsNet;

/// <summary>Missing classes.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.CrossEntropy, MissingTargets = true, LabelSmoothing = 0.1)]
public partial class MissingClassesNet;

/// <summary>Missing yes/no labels.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Sigmoid]
[Loss(Loss.BinaryCrossEntropy, MissingTargets = true)]
public partial class MissingLabelsNet;

/// <summary>Missing numbers.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.MeanSquaredError, MissingTargets = true)]
public partial class MissingSquaredNet;

/// <summary>Missing numbers, absolute error.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.MeanAbsoluteError, MissingTargets = true)]
public partial class MissingAbsoluteNet;

/// <summary>Missing numbers, Huber's loss.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.Huber, Delta = 0.7, MissingTargets = true)]
public partial class MissingHuberNet;

/// <summary>Missing numbers, ln cosh.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.LogCosh, MissingTargets = true)]
public partial class MissingLogCoshNet;

/// <summary>Missing ±1.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(Loss.Hinge, MissingTargets = true)]
public partial class MissingHingeNet;

/// <summary>Missing distributions.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(4), Softmax]
[Loss(Loss.KlDivergence, MissingTargets = true)]
public partial class MissingDivergenceNet;

/// <summary>Missing steps with example weights.</summary>
[Network]
[Input(3, 2)]
[Dense(4, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy, MissingTargets = true, ExampleWeights = true)]
public partial class MissingStepsNet;
