using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// How the channels of an image are laid out in a copy, for depthwise convolutions whose channels have several filters each.
/// </summary>
/// <param name="ImageChannels">Channels of the image.</param>
/// <param name="Repeat">How many adjacent copies each has.</param>
/// <param name="Parts">The copy has first the channels c with c mod Parts = 0, then those with remainder 1, and so on.</param>
internal readonly record struct ChannelMap(int ImageChannels, int Repeat = 1, int Parts = 1)
{
    /// <summary>Whether a copy is the image.</summary>
    public bool IsIdentity => Repeat == 1 && Parts == 1;

    /// <summary>Copies adjacent places.</summary>
    [MethodImpl(Kernel.Options)]
    public void Copy<T>(ref T image, Span<T> copied)
        where T : unmanaged
    {
        if (IsIdentity)
        {
            MemoryMarshal.CreateReadOnlySpan(ref image, copied.Length).CopyTo(copied);
            return;
        }

        ref T to = ref MemoryMarshal.GetReference(copied);
        int places = copied.Length / (ImageChannels * Repeat);
        for (int place = 0; place < places; place++)
        {
            for (int part = 0; part < Parts; part++)
            {
                for (int channel = part; channel < ImageChannels; channel += Parts)
                {
                    T number = Unsafe.Add(ref image, channel);
                    for (int i = 0; i < Repeat; i++) Unsafe.Add(ref to, i) = number;
                    to = ref Unsafe.Add(ref to, Repeat);
                }
            }

            image = ref Unsafe.Add(ref image, ImageChannels);
        }
    }
}
