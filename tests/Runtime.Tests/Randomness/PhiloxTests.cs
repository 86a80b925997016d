using Lamina.Randomness;

namespace Lamina.Runtime.Tests.Randomness;

public class PhiloxTests
{
    /// <summary>The published known answers: Random123, tests/kat_vectors, philox4x32 with 10 rounds.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(
        0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu,
        0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(
        0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u,
        0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Results_equal_the_known_answers_of_Random123(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3) =>
        Assert.Equal(new PhiloxBlock(r0, r1, r2, r3), Philox.Generate(new PhiloxBlock(c0, c1, c2, c3), k0 | ((ulong)k1 << 32)));

    [Fact]
    public void Fill_equals_Generate_block_by_block()
    {
        for (int blocks = 0; blocks <= 40; blocks++)
        {
            var start = new PhiloxBlock(0xfffffff0u - 40, 7, 8, 9);
            var words = new uint[4 * blocks];
            Philox.Fill(start, 0x123456789abcdef0, words);
            for (int b = 0; b < blocks; b++)
            {
                PhiloxBlock expected = Philox.Generate(start with { Word0 = start.Word0 + (uint)b }, 0x123456789abcdef0);
                Assert.Equal(
                    [expected.Word0, expected.Word1, expected.Word2, expected.Word3], words.AsSpan(4 * b, 4).ToArray());
            }
        }
    }
}
