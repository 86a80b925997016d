using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

public class GradientCheckTests
{
    private const int MostParameters = 2000;

    public static IEnumerable<object[]> Cases =>
        from name in NetworkCatalog.All
        from examples in new[] { 1, 3, 20 }
        select new object[] { name, examples };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_of_every_network_agrees_with_centred_differences(string network, int examples) =>
        NetworkCatalog.Visit(network, new Check(examples));

    [Fact]
    public void The_gradient_through_packed_products_agrees_with_centred_differences() => new Check(examples: 64).Visit<WideNet>();

    [Fact]
    public void A_wrong_gradient_is_detected_and_the_message_names_its_parameter()
    {
        Example example = Example.Draw(WrongGradientNet.Description, count: 5, seed: 3);

        GradientCheckResult result = GradientCheck.Run<WrongGradientNet>(
            example.Parameters, example.Inputs, example.Targets, example.Count);

        Assert.False(result.Passed);
        Assert.Equal("dense1.weight", result.WorstParameter.Tensor);
        Assert.Equal([WrongGradientNet.Row, WrongGradientNet.Column], result.WorstParameter.Index);
        var failure = Assert.Throws<GradientCheckException>(result.ThrowIfFailed);
        Assert.Contains("dense1.weight[3, 1]", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Check(int examples) : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            Example example = Example.Draw(TNetwork.Description, examples, seed: 17);
            var options = new GradientCheckOptions { SampleSize = MostParameters, Seed = 5 };
            if (TNetwork.Description.ParameterCount == 0)
            {
                Assert.Throws<ArgumentException>(
                    () => GradientCheck.Run<TNetwork>(example.Parameters, example.Inputs, example.Targets, examples, options));
                return;
            }

            GradientCheck.Run<TNetwork>(example.Parameters, example.Inputs, example.Targets, examples, options).ThrowIfFailed();
        }
    }
}
