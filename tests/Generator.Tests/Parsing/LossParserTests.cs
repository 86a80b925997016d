using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Parsing;

public class LossParserTests
{
    [Fact]
    public void A_loss_has_defaults()
    {
        LossDeclaration loss = Assert.Single(Parsed.Attributes("Input(2), Dense(1), Loss(Loss.LogCosh)").Network.Losses);
        Assert.Equal(new LossDeclaration(3, LossKind.LogCosh, 1), loss);
    }

    [Fact]
    public void Everything_about_a_loss_can_be_set()
    {
        LossDeclaration loss = Assert.Single(Parsed.Attributes(
            "Input(2), Dense(1), Loss(Loss.Distillation, Delta = 2, Name = \"a\", From = \"b\", Weight = 3, LabelSmoothing = 0.1, "
            + "ClassWeights = new double[] { 1, 2.5 }, MissingTargets = true, ExampleWeights = true, Temperature = 4, "
            + "HardWeight = 0.5)").Network.Losses);
        Assert.Equal(
            new LossDeclaration(3, LossKind.Distillation, 2)
            {
                Name = "a",
                From = "b",
                Weight = 3,
                LabelSmoothing = 0.1,
                ClassWeights = new[] { 1, 2.5 }.ToEquatableArray(),
                MissingTargets = true,
                ExampleWeights = true,
                Temperature = 4,
                HardWeight = 0.5,
            },
            loss);
    }

    [Theory]
    [InlineData("Loss(Loss.Huber), Input(2), Dense(1), Tanh", new[] { int.MaxValue })]
    [InlineData("Input(2), Dense(1), Loss(Loss.Huber), Tanh", new[] { int.MaxValue })]
    [InlineData("Input(2), Dense(1), Loss(Loss.Huber), Tanh, Dense(2), Loss(Loss.Huber)", new[] { 1, 3 })]
    [InlineData("Loss(Loss.Huber), Input(2), Dense(1), Loss(Loss.Huber)", new[] { 0, 1 })]
    public void One_loss_is_on_the_last_layer_and_each_of_several_on_the_layer_before_it(string attributes, int[] layersBefore) =>
        Assert.Equal(layersBefore, Parsed.Attributes(attributes).Network.Losses.Select(loss => loss.LayersBefore));

    [Fact]
    public void A_loss_can_be_a_method_of_prediction_and_target()
    {
        Parsed parsed = Parsed.Of("""
            using Lamina;
            [Network, Input(2), Dense(1), Loss(nameof(Cost), Weight = 2)]
            public partial class Net { private static float Cost(float prediction, float target) => target - prediction; }
            """);
        Assert.Empty(parsed.Problems);
        LossDeclaration loss = Assert.Single(parsed.Network.Losses);
        var body = new FormulaCall("Subtract", new FormulaNode[] { new FormulaParameter(1), new FormulaParameter(0) }.ToEquatableArray());
        Assert.Equal(new FormulaDeclaration("Cost", 2, body), loss.Formula);
        Assert.Equal(2, loss.Weight);
    }
}
