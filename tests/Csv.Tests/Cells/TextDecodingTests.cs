using System.IO;
using System.Text;
using Lamina.Data;

namespace Lamina.Csv.Tests.Cells;

/// <summary>The line of an invalid byte is exact, in every encoding and for all ends of blocks.</summary>
public class TextDecodingTests
{
    public static TheoryData<string, string> Wrong() => new()
    {
        // A lead byte without its second, a byte that is never valid, and a character that is cut off at the end.
        { "utf-8", "C3" },
        { "utf-8", "FF" },
        { "utf-8", "E282" },
        { "utf-16", "3DD8" },
        { "utf-16BE", "D83D" },
        { "utf-32", "00D80000" },
        { "us-ascii", "80" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_line_of_a_wrong_byte_is_exact(string name, string wrong)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        foreach (string end in new[] { "\n", "\r\n", "\r" })
        {
            foreach (int rows in new[] { 0, 1, 2, 500, 4000 })
            {
                foreach (string after in new[] { "", end, "2,3" + end })
                {
                    string before = "a,b" + end + string.Concat(Enumerable.Range(0, rows).Select(i => $"{i},{i * i}{end}"));
                    byte[] file =
                    [
                        .. encoding.GetPreamble(), .. encoding.GetBytes(before), .. Convert.FromHexString(wrong),
                        .. encoding.GetBytes(after),
                    ];
                    DataFileException exception = Assert.Throws<DataFileException>(() => Read(file, encoding));
                    Assert.Equal($"t, line {rows + 2}: The bytes here are not {encoding.WebName} text.", exception.Message);
                }
            }
        }
    }

    /// <summary>A letter of two bytes, and one of four, at every position around the ends of blocks.</summary>
    [Fact]
    public void Characters_can_span_blocks()
    {
        for (int length = 4080; length < 4110; length++)
        {
            string cell = new string('x', length) + "é😀";
            foreach (bool join in new[] { false, true })
            {
                CsvTable table = CsvTable.Read(
                    new MemoryStream(Encoding.UTF8.GetBytes($"a,b\n{cell},{cell}\n{cell},1\n")), "t", new() { JoinDelimiters = join });
                Assert.Equal((cell, cell, cell), (table[0, 0], table[0, 1], table[1, 0]));
            }
        }
    }

    [Fact]
    public void The_message_for_the_mark_of_another_encoding_has_a_hint() => Assert.Equal(
        "t, line 1: The bytes here are not utf-8 text. It begins with the mark of UTF-16: set CsvSchema.Encoding to Encoding.Unicode or "
        + "Encoding.BigEndianUnicode.",
        Assert.Throws<DataFileException>(
            () => Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,2\n")], Encoding.UTF8)).Message);

    private static CsvTable Read(byte[] file, Encoding encoding) =>
        CsvTable.Read(new MemoryStream(file), "t", new CsvSchema { Encoding = encoding });
}
