namespace Lamina.Training;

/// <summary>The result of one update and its number of examples.</summary>
internal readonly record struct BatchResult(StepResult Result, int Examples);
