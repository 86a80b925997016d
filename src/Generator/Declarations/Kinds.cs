namespace Lamina.Generator.Declarations;

/// <summary>The activations of the language, named as their attributes.</summary>
internal enum ActivationKind
{
    Sigmoid,
    Tanh,
    Relu,
    LeakyRelu,
    Softmax,
    Gelu,
    Softplus,
    Elu,
    Selu,
    Silu,
    Mish,
    HardSigmoid,
    HardTanh,
    PRelu,
    LogSoftmax,
}

/// <summary>Mirrors the attribute's enum Lamina.Init, name by name and value by value.</summary>
internal enum InitKind
{
    Auto,
    Zeros,
    Constant,
    Normal,
    Uniform,
    Xavier,
    Glorot,
    He,
}

/// <summary>Mirrors the attribute's enum Lamina.Loss, name by name and value by value.</summary>
internal enum LossKind
{
    BinaryCrossEntropy,
    CrossEntropy,
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    Hinge,
    LogCosh,
    KlDivergence,
    Distillation,
}

/// <summary>Mirrors the attribute's enum Lamina.Targets, name by name and value by value.</summary>
[Flags]
internal enum TargetKinds
{
    Cpu = 1,
    OpenCl = 2,
}

/// <summary>Mirrors the attribute's enum Lamina.Padding, name by name and value by value.</summary>
internal enum PaddingKind
{
    Valid,
    Same,
    Causal,
}
