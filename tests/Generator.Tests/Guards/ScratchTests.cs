using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
namespace Lamina.Generator.Tests.Guards;
public class ScratchTests
{
    [Fact]
    public void Print()
    {
        var text = new System.Text.StringBuilder();
        foreach (string line in System.IO.File.ReadAllLines("/tmp/cases.txt"))
        {
            if (line.Length == 0) continue;
            string source = "using Lamina;\n" + line.Replace("\\n", "\n");
            var compilation = Sources.Compile(SourceSettings.Default, source);
            GeneratorDriver driver = GeneratorDrivers.Create(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
            var result = driver.GetRunResult().Results.Single();
            text.Append("== ").Append(line).Append('\n');
            if (result.Exception is not null) text.Append("  EXCEPTION " + result.Exception + "\n");
            foreach (var d in GeneratorRun.Ours(result.Diagnostics.Concat(LaminaAnalyzers.Run(output)))) text.Append("  " + d + "\n");
        }
        System.IO.File.WriteAllText("/tmp/cases.out", text.ToString());
    }
}
