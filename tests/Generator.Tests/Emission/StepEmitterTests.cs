using Lamina.Generator.Emission.CSharp;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Tests.Emission;

public class StepEmitterTests
{
    [Fact]
    public void Every_kind_of_step_has_an_emitter() => Assert.Equal(Enum.GetValues<StepKind>(), StepEmitter.Table.Keys.Order());
}
