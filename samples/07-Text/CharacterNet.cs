using Lamina;

/// <summary>Reads characters and says after each of them which comes next: one distribution for every step.</summary>
[Network, Input(Steps)]
[Embedding(Writing.Alphabet, width: 24)]
[Gru(128, ReturnSequences = true)]
[Dense(Writing.Alphabet, PerStep = true), Softmax]
[Loss(Loss.CrossEntropy)]
internal sealed partial class CharacterNet
{
    /// <summary>Characters that are read.</summary>
    public const int Steps = 50;
}
