using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Tests.Emission.CSharp;

public class GroupEmitterTests
{
    [Fact]
    public void Every_kind_of_group_has_an_emitter() => Assert.Equal(Enum.GetValues<GroupKind>(), GroupEmitter.Table.Keys.Order());
}
