namespace Lamina.Generator.Runs;

/// <summary>The stages of the compiler, and the other work of ours that Roslyn starts.</summary>
internal enum CompilerStage
{
    Parsing,
    Lowering,
    Passes,
    Differentiation,
    Scheduling,
    DevicePlanning,
    CSharp,
    OpenCl,
    Ilgpu,
    FileNames,
    Files,
    IlgpuReference,
    StageTexts,
    Reports,
    CallSites,
    WeightsFiles,
}
