using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>The schedules of a network as a device computes them.</summary>
/// <param name="Forward">Inference.</param>
/// <param name="Evaluate">Evaluation.</param>
/// <param name="Backward">Training.</param>
internal sealed record DevicePlans(DevicePlan Forward, DevicePlan Evaluate, DevicePlan Backward)
{
    public static DevicePlans Of(Schedule inference, Schedule evaluation, Schedule training, CompilerRun? run = null) => new(
        DevicePlanner.Plan(inference, isTraining: false, run), DevicePlanner.Plan(evaluation, isTraining: false, run),
        DevicePlanner.Plan(training, isTraining: true, run));
}
