namespace Lamina.Generator.Runs;

/// <summary>Names of stages, as messages show them.</summary>
internal static class StageNames
{
    private static readonly IReadOnlyDictionary<CompilerStage, string> Names = new Dictionary<CompilerStage, string>
    {
        [CompilerStage.Parsing] = "parsing",
        [CompilerStage.Lowering] = "lowering",
        [CompilerStage.Passes] = "passes",
        [CompilerStage.Differentiation] = "differentiation",
        [CompilerStage.Scheduling] = "scheduling",
        [CompilerStage.DevicePlanning] = "device planning",
        [CompilerStage.CSharp] = "writing C#",
        [CompilerStage.OpenCl] = "writing OpenCL",
        [CompilerStage.Ilgpu] = "writing ILGPU",
        [CompilerStage.FileNames] = "naming files",
        [CompilerStage.Files] = "adding files",
        [CompilerStage.IlgpuReference] = "looking for ILGPU",
        [CompilerStage.StageTexts] = "printing stages",
        [CompilerStage.Reports] = "reporting diagnostics",
        [CompilerStage.CallSites] = "checking calls",
        [CompilerStage.WeightsFiles] = "checking weights files",
    };

    public static string Of(CompilerStage stage) => Names[stage];
}
