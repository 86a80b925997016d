using Lamina.Data;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.GradientChecking;

public class GradientCheckTests
{
    [Fact]
    public void A_correct_gradient_passes_by_a_wide_margin()
    {
        GradientCheckResult linear = GradientCheck.Run(new LinearRegression(), SmallData.Lines(5));
        GradientCheckResult tanh = GradientCheck.Run(new TwoLayers<Tanh>(), SmallData.Circle(9));
        Assert.InRange(linear.RelativeError, 0, 1e-10);
        Assert.InRange(tanh.RelativeError, 0, 1e-10);
        Assert.Equal(8, linear.ParametersChecked);
        Assert.Equal(17, tanh.ParametersChecked);
        Assert.True(tanh.Passed);
        tanh.ThrowIfFailed();
    }

    [Fact]
    public void The_verdict_is_one_sentence_with_short_numbers()
    {
        var result = new GradientCheckResult(
            "PlanarNet", 3.14159e-11, 1e-7, 17, new CheckedParameter("dense1.weight", [2, 0], 1, 0.25, 0.5));
        Assert.Equal(
            "The gradient of PlanarNet agrees with centred differences: relative error 3.14e-11 over 17 parameters, required below 1e-7; "
            + "worst is dense1.weight[2, 0]: gradient 0.25, centred difference 0.5.",
            result.ToString());
    }

    /// <summary>With this number of examples, there is a kink within the largest step of many parameters.</summary>
    [Fact]
    public void Kinks_near_a_parameter_do_not_fail_a_correct_gradient()
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            GradientCheck.Run(new TwoLayers<Relu>(seed), SmallData.Circle(300, seed)).ThrowIfFailed();
        }
    }

    [Fact]
    public void A_missing_term_fails_and_the_message_names_its_parameter()
    {
        GradientCheckResult result = GradientCheck.Run(new Spoiled<MissingTerm>(), SmallData.Circle(9));
        Assert.False(result.Passed);
        Assert.InRange(result.RelativeError, 1e-3, 1);
        Assert.Equal("dense1.weight", result.WorstParameter.Tensor);
        Assert.Equal([3, 1], result.WorstParameter.Index);
        Assert.NotEqual(0, result.WorstParameter.Approximation);

        var exception = Assert.Throws<GradientCheckException>(result.ThrowIfFailed);
        Assert.Same(result, exception.Result);
        Assert.Contains("dense1.weight[3, 1]: gradient", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_a_millionth_is_detected()
    {
        GradientCheckResult result = GradientCheck.Run(new Spoiled<SlightlyWrongBias>(), SmallData.Circle(9));
        Assert.False(result.Passed);
        Assert.Equal("dense1.bias", result.WorstParameter.Tensor);
        Assert.Equal([2], result.WorstParameter.Index);
        Assert.Equal(1e-6, result.WorstParameter.Gradient - result.WorstParameter.Approximation, 1e-10);
    }

    [Fact]
    public void A_gradient_that_is_NaN_fails()
    {
        GradientCheckResult result = GradientCheck.Run(new Spoiled<UnwrittenBias>(), SmallData.Circle(9));
        Assert.False(result.Passed);
        Assert.Equal("dense1.bias", result.WorstParameter.Tensor);
        Assert.Equal([2], result.WorstParameter.Index);
    }

    [Fact]
    public void A_sample_is_drawn_from_its_seed()
    {
        Dataset data = SmallData.Circle(9);
        HashSet<string> worst = [];
        for (ulong seed = 0; seed < 20; seed++)
        {
            var options = new GradientCheckOptions { SampleSize = 1, Seed = seed };
            GradientCheckResult result = GradientCheck.Run(new TwoLayers<Tanh>(), data, options);
            Assert.Equal(1, result.ParametersChecked);
            Assert.Equal(result, GradientCheck.Run(new TwoLayers<Tanh>(), data, options) with { WorstParameter = result.WorstParameter });
            worst.Add($"{result.WorstParameter.Tensor} {string.Join(' ', result.WorstParameter.Index)}");
        }

        Assert.InRange(worst.Count, 5, 17);
    }

    [Fact]
    public void A_sample_larger_than_the_network_checks_all_parameters()
    {
        var options = new GradientCheckOptions { SampleSize = 1000 };
        Assert.Equal(17, GradientCheck.Run(new TwoLayers<Tanh>(), SmallData.Circle(3), options).ParametersChecked);
    }

    [Fact]
    public void Two_zero_gradients_agree()
    {
        // At x = 0, y = 0, W = 0, all gradients of J are 0.
        var data = new Dataset(new float[1, 3], new float[1, 2]);
        var network = new LinearRegression();
        network.Parameters.Span.Clear();
        GradientCheckResult result = GradientCheck.Run(network, data);
        Assert.Equal(0, result.RelativeError);
        Assert.True(result.Passed);
    }

    [Fact]
    public void The_network_is_not_changed()
    {
        var network = new TwoLayers<Tanh>();
        float[] before = network.Parameters.Span.ToArray();
        GradientCheck.Run(network, SmallData.Circle(9));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void The_message_for_lengths_that_do_not_fit_states_the_network_and_both_lengths()
    {
        string wrongData = Assert.Throws<ArgumentException>(() => GradientCheck.Run(new TwoLayers<Tanh>(), SmallData.Lines(3))).Message;
        Assert.Contains("TwoLayers takes inputs of length 2; those of 'data' have length 3", wrongData, StringComparison.Ordinal);
        string wrongBlock = Assert.Throws<ArgumentException>(
            () => GradientCheck.Run<LinearRegression>(new double[31], new double[3], new double[2], 1)).Message;
        Assert.Contains("LinearRegression needs 32 numbers as parameters; there are 31", wrongBlock, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_empty_sample_throws(int size) => Assert.Throws<ArgumentOutOfRangeException>(
        () => GradientCheck.Run(new LinearRegression(), SmallData.Lines(3), new GradientCheckOptions { SampleSize = size }));
}
