using Lamina.Data;

namespace Lamina.Training.Tests.Data;

public class DatasetTests
{
    [Fact]
    public void Flat_arrays_rows_and_matrices_give_the_same_examples()
    {
        Dataset[] datasets =
        [
            new([1, 2, 3, 4, 5, 6], 2, [7, 8, 9], 1),
            new(new float[][] { [1, 2], [3, 4], [5, 6] }, [[7], [8], [9]]),
            new(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }, new float[,] { { 7 }, { 8 }, { 9 } }),
        ];
        foreach (Dataset dataset in datasets)
        {
            Assert.Equal((3, 2, 1), (dataset.Count, dataset.InputLength, dataset.TargetLength));
            Assert.Equal([1, 2, 3, 4, 5, 6], dataset.Inputs.ToArray());
            Assert.Equal([7, 8, 9], dataset.Targets.ToArray());
            Assert.Equal([5, 6], dataset.Input(2).ToArray());
            Assert.Equal([9], dataset.Target(2).ToArray());
        }
    }

    [Fact]
    public void Arrays_changed_later_do_not_change_the_data()
    {
        float[] inputs = [1, 2];
        float[] targets = [3];
        Dataset dataset = new(inputs, 2, targets, 1);
        (inputs[0], targets[0]) = (9, 9);
        Assert.Equal([1, 2], dataset.Inputs.ToArray());
        Assert.Equal([3], dataset.Targets.ToArray());
    }

    [Fact]
    public void ToString_states_the_shape()
    {
        Assert.Equal("2 examples, 3 inputs, 1 target", new Dataset(new float[6], 3, new float[2], 1).ToString());
        Assert.Equal("1 example, 1 input, 0 targets", new Dataset([5], 1, [], 0).ToString());
    }

    [Theory]
    [InlineData(new float[] { 1, 2, 3 }, 2, new float[] { 1 }, 1, "3 numbers are not one or more full rows of 2")]
    [InlineData(new float[] { }, 2, new float[] { }, 1, "0 numbers are not one or more full rows of 2")]
    [InlineData(new float[] { 1, 2 }, 1, new float[] { 1 }, 1, "There are 2 inputs, so targets of length 1 need 2 numbers; there are 1")]
    [InlineData(new[] { 1, 2, 3, float.NaN }, 2, new float[] { 1, 2 }, 1, "Input at row 1, column 1 is NaN")]
    [InlineData(new float[] { 1, 2 }, 1, new[] { 0, 1, float.PositiveInfinity, 0 }, 2, "Target at row 1, column 0 is Infinity")]
    public void Invalid_arrays_throw_with_the_position(float[] inputs, int inputLength, float[] targets, int targetLength, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new Dataset(inputs, inputLength, targets, targetLength));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_different_lengths_throw_with_the_row()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => new Dataset(new float[][] { [1, 2], [3] }, [[1], [1]]));
        Assert.Contains("Row 1 holds 1 numbers; row 0 holds 2", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Dataset(new float[][] { [1], null! }, [[1], [1]]));
        Assert.Throws<ArgumentException>(() => new Dataset(Array.Empty<float[]>(), [[1]]));
    }

    [Fact]
    public void Labels_become_one_hot_rows()
    {
        Dataset dataset = Dataset.FromLabels([5, 6, 7], 1, [2, 0, 1], 3);
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 1, 0], dataset.Targets.ToArray());
        Assert.Equal(2, OneHot.Decode(dataset.Target(0)));
        Assert.Equal(dataset.Targets, Dataset.FromLabels([[5], [6], [7]], [2, 0, 1], 3).Targets);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void A_label_outside_the_classes_throws_with_the_row(int label)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => OneHot.Encode([0, label], 3));
        Assert.Contains($"The label of row 1 is {label}; classes are 0 to 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Selections_and_ranges_copy_the_selected_examples()
    {
        Dataset dataset = new([1, 2, 3, 4], 1, [10, 20, 30, 40], 1);
        Assert.Equal([4, 1, 4], dataset.Select([3, 0, 3]).Inputs.ToArray());
        Assert.Equal([40, 10, 40], dataset.Select([3, 0, 3]).Targets.ToArray());
        Assert.Equal([3, 4], dataset[2..].Inputs.ToArray());
        Assert.Equal([20], dataset[1..2].Targets.ToArray());
    }

    [Fact]
    public void Examples_outside_the_set_throw()
    {
        Dataset dataset = new([1, 2], 1, [0, 0], 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Input(2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Target(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.Select([0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset[1..3]);
        Assert.Throws<ArgumentException>(() => dataset[1..1]);
        Assert.Throws<ArgumentException>(() => dataset.Select([]));
    }

    [Fact]
    public void A_target_may_be_missing_and_an_input_may_not()
    {
        Dataset dataset = new([1, 2], 1, [float.NaN, 3], 1);
        Assert.True(float.IsNaN(dataset.Target(0)[0]));
        Assert.True(float.IsNaN(dataset[..1].Targets[0]));
        Assert.Throws<ArgumentException>(() => new Dataset([float.NaN, 2], 1, [1, 3], 1));
    }

    [Fact]
    public void Example_weights_become_the_last_target_column()
    {
        Dataset dataset = new([1, 2], 1, [10, 20, 30, 40], 2);
        Dataset weighted = dataset.WithExampleWeights([0.5f, 0]);
        Assert.Equal(3, weighted.TargetLength);
        Assert.Equal([10, 20, 0.5f, 30, 40, 0], weighted.Targets.ToArray());
        Assert.Equal(dataset.Inputs.ToArray(), weighted.Inputs.ToArray());
        Assert.Equal([0.5f, 0], new Dataset([1, 2], 1, [], 0).WithExampleWeights([0.5f, 0]).Targets.ToArray());
    }

    [Theory]
    [InlineData(new float[] { 1 }, "There are 2 examples and 1 weights")]
    [InlineData(new[] { 1, float.NaN }, "The weight of example 1 is NaN; weights are finite and 0 or above")]
    [InlineData(new[] { -0.5f, 1 }, "The weight of example 0 is -0.5")]
    [InlineData(new[] { 1, float.PositiveInfinity }, "The weight of example 1 is Infinity")]
    public void Invalid_weights_throw(float[] weights, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<ArgumentException>(() => new Dataset([1, 2], 1, [1, 2], 1).WithExampleWeights(weights)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Sequences_of_labels_are_the_one_hot_rows_of_their_steps()
    {
        float[] encoded = OneHot.EncodeSequences([[0, 2], [1, 1]], 3);
        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0], encoded);
        Assert.Equal([0, 2], OneHot.DecodeSequence(encoded.AsSpan(0, 6), 3));
        Assert.Equal([1, 1], OneHot.DecodeSequence(encoded.AsSpan(6), 3));
    }

    [Fact]
    public void Invalid_sequences_throw_with_the_position()
    {
        Refused([[0, 1], [0]], "Sequence 1 has 1 labels; sequence 0 has 2");
        Refused([[0], null!], "Sequence 1 has 0 labels; sequence 0 has 1");
        Refused([[0, 1], [2, 3]], "The label of sequence 1, step 1 is 3; classes are 0 to 2");
        Refused([[-1]], "The label of sequence 0, step 0 is -1");
        Refused([], "There is no label");
        Refused([[]], "There is no label");
        Assert.Throws<ArgumentException>(() => OneHot.DecodeSequence([1, 0, 0, 1], 3));

        static void Refused(int[][] sequences, string message) => Assert.Contains(
            message, Assert.Throws<ArgumentException>(() => OneHot.EncodeSequences(sequences, 3)).Message, StringComparison.Ordinal);
    }
}
