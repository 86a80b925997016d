using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Ilgpu;

/// <summary>What the kernels of the networks and the device for ILGPU share.</summary>
internal static class IlgpuProgramText
{
    /// <summary>The sizes of tiles by the names of <see cref="Tile"/>; C# needs them when it compiles the kernels.</summary>
    public const string Text = """
        /// <summary>The sizes of tiles, which the kernels are compiled with.</summary>
        internal static class IlgpuTiles
        {
            public const int ROWS = 64;
            public const int COLUMNS = 64;
            public const int DEPTH = 16;
            public const int ITEM_ROWS = 4;
            public const int ITEM_COLUMNS = 4;
            public const int GROUP = ROWS / ITEM_ROWS * (COLUMNS / ITEM_COLUMNS);

            public static TileShape Shape { get; } = new(ROWS, COLUMNS, DEPTH, ITEM_ROWS, ITEM_COLUMNS, Examples: 16);
        }

        /// <summary>A network's kernels, compiled into this assembly.</summary>
        internal interface IIlgpuProgram
        {
            /// <summary>The tiles, with the examples that this network's kernels take at a time.</summary>
            TileShape Tiles { get; }

            /// <summary>Launchers in the order of <see cref="DeviceProgram.Kernels"/>.</summary>
            IlgpuLauncher[] Load(Accelerator accelerator);
        }

        /// <summary>Queues a kernel with its arguments.</summary>
        internal delegate void IlgpuLauncher(AcceleratorStream stream, KernelConfig groups, ReadOnlySpan<DeviceArgument> arguments);
        """;
}
