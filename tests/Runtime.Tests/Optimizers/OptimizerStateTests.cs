using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Runtime.Tests.Parameters;
using Lamina.Tests;

namespace Lamina.Runtime.Tests.Optimizers;

public class OptimizerStateTests
{
    private const int Length = 1000;

    public static TheoryData<string> Names => [.. PlainLoops.Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_gets_the_same_bits_at_every_position(string name)
    {
        float[] whole = Train(name, 0, Length, offset: 0);
        foreach ((int start, int count) in new[] { (0, 1), (1, 7), (3, 64), (5, 33), (17, 70), (999, 1), (500, 499) })
        {
            foreach (int offset in new[] { 0, 1, 3 })
            {
                Assert.Equal(whole.AsSpan(start, count).ToArray(), Train(name, start, count, offset));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_update_allocates_nothing(string name)
    {
        var w = new float[Length + 3];
        var dw = new float[Length + 3];
        OptimizerState state = PlainLoops.Cases[name].Optimizer.CreateState(w.Length);
        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            for (int i = 0; i < 100; i++) state.Update(w, dw, 0.01);
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void States_of_one_optimizer_are_independent(string name)
    {
        Optimizer optimizer = PlainLoops.Cases[name].Optimizer;
        OptimizerState first = optimizer.CreateState(1);
        float[] w = [1];
        for (int i = 0; i < 10; i++) first.Update(w, [2], 0.1);

        float[] fresh = [1];
        float[] expected = [1];
        optimizer.CreateState(1).Update(fresh, [0.5f], 0.1);
        PlainLoops.Cases[name].Optimizer.CreateState(1).Update(expected, [0.5f], 0.1);
        Assert.Equal(expected, fresh);
        Assert.Equal(10, first.Updates);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gaps_of_zeros_stay_zero(string name)
    {
        var w = new float[21];
        var dw = new float[21];
        w[3] = 1;
        dw[3] = 0.5f;
        OptimizerState state = PlainLoops.Cases[name].Optimizer.CreateState(w.Length);
        for (int i = 0; i < 20; i++) state.Update(w, dw, 0.1);

        Assert.NotEqual(1, w[3]);
        w[3] = 0;
        Assert.All(w, x => Assert.Equal(0u, BitConverter.SingleToUInt32Bits(x)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_argument_throws_and_changes_nothing(string name)
    {
        OptimizerState state = PlainLoops.Cases[name].Optimizer.CreateState(3);
        float[] w = [1, 2, 3];
        float[] dw = [1, 1, 1];

        Assert.Equal("parameters", Assert.Throws<ArgumentException>(() => state.Update(new float[4], dw, 0.1)).ParamName);
        Assert.Equal("gradients", Assert.Throws<ArgumentException>(() => state.Update(w, new float[2], 0.1)).ParamName);
        foreach (double rate in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.1, 1e300 })
        {
            Assert.Equal("learningRate", Assert.Throws<ArgumentOutOfRangeException>(() => state.Update(w, dw, rate)).ParamName);
        }

        Assert.Equal([1, 2, 3], w);
        Assert.Equal(0, state.Updates);

        // An update that throws must not advance the bias correction.
        float[] expected = [1, 2, 3];
        PlainLoops.Cases[name].Optimizer.CreateState(3).Update(expected, dw, 0.1);
        state.Update(w, dw, 0.1);
        Assert.Equal(expected, w);
    }

    [Fact]
    public void AdamW_without_decay_is_Adam_to_the_bit()
    {
        float[] adam = [0.3f, -0.7f, 1.1f];
        float[] adamW = [0.3f, -0.7f, 1.1f];
        OptimizerState first = new Adam().CreateState(3);
        OptimizerState second = new AdamW(weightDecay: 0).CreateState(3);
        for (int i = 0; i < 50; i++)
        {
            float[] dw = [0.1f * i, -0.3f, 1f / (i + 1)];
            first.Update(adam, dw, 0.01);
            second.Update(adamW, dw, 0.01);
        }

        Assert.Equal(adam, adamW);
    }

    [Fact]
    public void AdamW_for_a_network_decays_weights_and_not_biases()
    {
        NetworkDescription network = ParameterLayouts.Dense((3, 5), (2, 3), (7, 2));
        int length = network.BlockLength;
        float[] decaying = Values(length, 1);
        float[] selective = Values(length, 1);
        float[] plain = Values(length, 1);
        OptimizerState all = new AdamW(weightDecay: 0.5).CreateState(length);
        OptimizerState weights = new AdamW(weightDecay: 0.5, weightsOf: network).CreateState(length);
        OptimizerState none = new Adam().CreateState(length);
        for (int i = 0; i < 10; i++)
        {
            float[] dw = Values(length, i);
            all.Update(decaying, dw, 0.1);
            weights.Update(selective, dw, 0.1);
            none.Update(plain, dw, 0.1);
        }

        foreach (var parameter in network.Parameters)
        {
            float[] expected = parameter.Shape.Count == 2 ? decaying : plain;
            float[] other = parameter.Shape.Count == 2 ? plain : decaying;
            float[] actual = selective.AsSpan(parameter.Offset, parameter.Length).ToArray();
            Assert.Equal(expected.AsSpan(parameter.Offset, parameter.Length).ToArray(), actual);
            Assert.NotEqual(other.AsSpan(parameter.Offset, parameter.Length).ToArray(), actual);
        }
    }

    [Fact]
    public void AdamW_for_a_network_rejects_another_block()
    {
        NetworkDescription network = ParameterLayouts.Dense((3, 5));
        var optimizer = new AdamW(weightsOf: network);
        Assert.Throws<ArgumentException>(() => optimizer.CreateState(network.BlockLength + 1));
    }

    [Fact]
    public void The_message_names_hyperparameters_outside_their_range()
    {
        foreach (double beta in new[] { -0.1, 1, 1.5, double.NaN })
        {
            Assert.Equal("beta", Assert.Throws<ArgumentOutOfRangeException>(() => new Momentum(beta: beta)).ParamName);
            Assert.Equal("beta", Assert.Throws<ArgumentOutOfRangeException>(() => new Nesterov(beta: beta)).ParamName);
            Assert.Equal("beta", Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp(beta: beta)).ParamName);
            Assert.Equal("beta1", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta1: beta)).ParamName);
            Assert.Equal("beta2", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta2: beta)).ParamName);
            Assert.Equal("beta2", Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW(beta2: beta)).ParamName);
        }

        foreach (double epsilon in new[] { 0, -1e-8, 1e-60, 1e60, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal("epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp(epsilon: epsilon)).ParamName);
            Assert.Equal("epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(epsilon: epsilon)).ParamName);
            Assert.Equal("epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW(epsilon: epsilon)).ParamName);
        }

        foreach (double decay in new[] { -0.1, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal("weightDecay", Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW(weightDecay: decay)).ParamName);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam().CreateState(-1));
    }

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        Assert.Equal(0.01, new GradientDescent().LearningRate.At(0, 0));
        Assert.Equal((0.01, 0.9), (new Momentum().LearningRate.At(0, 0), new Momentum().Beta));
        Assert.Equal((0.01, 0.9), (new Nesterov().LearningRate.At(0, 0), new Nesterov().Beta));
        var rmsProp = new RmsProp();
        Assert.Equal((0.001, 0.9, 1e-8), (rmsProp.LearningRate.At(0, 0), rmsProp.Beta, rmsProp.Epsilon));
        var adam = new Adam();
        Assert.Equal((0.001, 0.9, 0.999, 1e-8), (adam.LearningRate.At(0, 0), adam.Beta1, adam.Beta2, adam.Epsilon));
        var adamW = new AdamW();
        Assert.Equal((0.9, 0.999, 1e-8, 0.01), (adamW.Beta1, adamW.Beta2, adamW.Epsilon, adamW.WeightDecay));
        Assert.IsType<Constant>(new Adam(0.5).LearningRate);
    }

    private static float[] Train(string name, int start, int count, int offset)
    {
        var w = new float[count + offset];
        var dw = new float[count + offset + 1];
        Values(Length, -1).AsSpan(start, count).CopyTo(w.AsSpan(offset));
        OptimizerState state = PlainLoops.Cases[name].Optimizer.CreateState(count);
        for (int t = 0; t < 20; t++)
        {
            Values(Length, t).AsSpan(start, count).CopyTo(dw.AsSpan(offset + 1));
            state.Update(w.AsSpan(offset), dw.AsSpan(offset + 1), 0.03);
        }

        return w[offset..];
    }

    private static float[] Values(int length, int seed)
    {
        var random = new Random(seed + 1000);
        return [.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() * 2) - 1))];
    }
}
