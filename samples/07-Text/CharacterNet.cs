using Lamina;

/// <summary>Reads characters and predicts the next one after each: one distribution per step.</summary>
[Network, Input(Steps)]
[Embedding(Writing.Alphabet, width: 24)]
[Gru(128, ReturnSequences = true)]
[Dense(Writing.Alphabet, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class CharacterNet
{
    /// <summary>Number of characters in a piece.</summary>
    public const int Steps = 50;
}
