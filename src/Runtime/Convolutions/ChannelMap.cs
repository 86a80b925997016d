using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Convolutions;

/// <summary>Which channels of an image are copied: each several times, or one of several adjacent ones.</summary>
/// <param name="ImageChannels">Channels of the image.</param>
/// <param name="Repeat">How many times each is copied.</param>
/// <param name="Every">Channels from one that is copied to the next.</param>
/// <param name="First">The first one that is copied.</param>
internal readonly record struct ChannelMap(int ImageChannels, int Repeat = 1, int Every = 1, int First = 0)
{
    /// <summary>Copies the chosen channels of adjacent places.</summary>
    public void Copy<T>(ref T image, Span<T> copied)
        where T : unmanaged
    {
        if (Repeat == 1 && Every == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref image, copied.Length).CopyTo(copied);
            return;
        }

        int from = First;
        for (int at = 0; at < copied.Length; from += Every)
        {
            T number = Unsafe.Add(ref image, from);
            for (int i = 0; i < Repeat; i++) copied[at++] = number;
        }
    }
}
