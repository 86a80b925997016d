using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Loop;

/// <summary>Batches, or workers' parts of them, with a single element per channel for batch normalisation.</summary>
public class SingleElementTests
{
    [Fact]
    public void A_last_batch_of_one_is_noted_once()
    {
        TrainingNote note = Assert.Single(Fit(examples: 9, new TrainingOptions { Epochs = 3, BatchSize = 4 }).Notes);
        Assert.Equal((0, 2), (note.Epoch, note.Batch));
        Assert.Equal(
            "epoch 0, batch 2 (both counted from 0): stem.norm1 had a single element per channel: the batch is a single example. Choose a "
            + "batch size that leaves none over, or use LayerNorm or GroupNorm. What has one element is normalised by the running "
            + "statistics and does not move them; later batches like it are not noted.",
            note.ToString());
    }

    [Theory]
    [InlineData(10, 5, 3, 0)]
    [InlineData(8, 4, 4, 0)]
    [InlineData(11, 4, 2, 2)]
    public void A_part_of_one_is_noted_once(int examples, int batchSize, int workers, int batch)
    {
        TrainingHistory history = Fit(examples, new TrainingOptions { Epochs = 2, BatchSize = batchSize, Workers = workers });
        TrainingNote note = Assert.Single(history.Notes);
        Assert.Equal((0, batch), (note.Epoch, note.Batch));
        Assert.Contains("workers share", note.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 4, 2)]
    [InlineData(10, 4, 1)]
    [InlineData(2, 32, 1)]
    public void Larger_batches_and_parts_are_not_noted(int examples, int batchSize, int workers) =>
        Assert.Empty(Fit(examples, new TrainingOptions { Epochs = 2, BatchSize = batchSize, Workers = workers }).Notes);

    [Fact]
    public void Networks_without_batch_normalisation_have_nothing_to_note()
    {
        var trainer = new Trainer<LinearRegression>(
            new LinearRegression(), new Adam(), new TrainingOptions { Epochs = 1, BatchSize = 1 });
        Assert.Empty(trainer.Fit(SmallData.Lines(3)).Notes);
    }

    [Theory]
    [InlineData(6, 1, 1)]
    [InlineData(6, 1, 3)]
    [InlineData(1, 32, 1)]
    public void Batches_of_single_examples_throw_before_anything_starts(int examples, int batchSize, int workers)
    {
        var network = new Normalized();
        float[] before = network.Parameters.Span.ToArray();
        var trainer = new Trainer<Normalized>(
            network, new Adam(), new TrainingOptions { BatchSize = batchSize, Workers = workers, Frozen = ["dense2"] });
        var exception = Assert.Throws<ArgumentException>(() => trainer.Fit(SmallData.Circle(examples)));
        Assert.Equal(
            "With batches of a single example, stem.norm1 of Normalized would have a single element per channel in every batch: it has no "
            + "variance, and the running statistics would never move. Use larger batches (16 examples or more), or LayerNorm or GroupNorm, "
            + "which normalise one example at a time.",
            exception.Message);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_frozen_normalisation_works_with_single_examples()
    {
        var network = new Normalized();
        float[] frozen = network.Parameters["stem.norm1.running_var"].ToArray();
        var trainer = new Trainer<Normalized>(
            network, new Adam(), new TrainingOptions { BatchSize = 1, Epochs = 1, Frozen = ["stem.norm1"] });
        Assert.Single(trainer.Fit(SmallData.Circle(4)).Notes);
        Assert.Equal(frozen, network.Parameters["stem.norm1.running_var"].ToArray());
    }

    private static TrainingHistory Fit(int examples, TrainingOptions options)
    {
        Dataset data = SmallData.Circle(examples);
        return new Trainer<Normalized>(new Normalized(), new GradientDescent(1e-3), options).Fit(data);
    }
}
