namespace Lamina.Training;

/// <summary>What one update saw, and of how many examples.</summary>
internal readonly record struct BatchResult(StepResult Result, int Examples);
