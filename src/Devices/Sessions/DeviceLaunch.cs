using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>
/// Sets the arguments of a kernel, in order, and runs it. There is one object per kernel and session; it allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DeviceLaunch
{
    private readonly DeviceArgument[] arguments;
    private int count;

    /// <summary>Creates the launch of a kernel.</summary>
    protected DeviceLaunch(DeviceKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Kernel = kernel;
        arguments = new DeviceArgument[kernel.Arguments];
    }

    /// <summary>The kernel.</summary>
    public DeviceKernel Kernel { get; }

    /// <summary>Clears the arguments of the previous launch.</summary>
    public DeviceLaunch Begin()
    {
        count = 0;
        return this;
    }

    /// <summary>Sets the next argument, a range.</summary>
    public DeviceLaunch With(DeviceRange range) => With(DeviceArgument.Of(range));

    /// <summary>Sets the next argument, an integer.</summary>
    public DeviceLaunch With(int value) => With(DeviceArgument.Of(value));

    /// <summary>Sets the next argument, a number in single precision.</summary>
    public DeviceLaunch With(float value) => With(DeviceArgument.Of(value));

    /// <summary>
    /// Queues the kernel, with these numbers of work groups, each of the session's <see cref="TileShape.Group"/> work items.
    /// </summary>
    /// <exception cref="DeviceException">The driver rejected it.</exception>
    public void Run(int groups, int columns = 1, int layers = 1)
    {
        if (count != arguments.Length)
        {
            throw new InvalidOperationException($"Kernel {Kernel.Name} takes {arguments.Length} arguments, but got {count}.");
        }

        Enqueue(arguments, groups, columns, layers);
    }

    /// <summary>Queues the kernel.</summary>
    protected abstract void Enqueue(ReadOnlySpan<DeviceArgument> arguments, int groups, int columns, int layers);

    private DeviceLaunch With(DeviceArgument argument)
    {
        if (count == arguments.Length)
        {
            throw new InvalidOperationException($"Kernel {Kernel.Name} takes {arguments.Length} arguments, but got more.");
        }

        arguments[count++] = argument;
        return this;
    }
}
