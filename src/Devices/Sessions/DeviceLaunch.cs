namespace Lamina.Devices;

/// <summary>
/// A kernel that is being given its arguments, in their order, and then runs. One object per kernel and session; allocates nothing.
/// </summary>
public abstract class DeviceLaunch
{
    private readonly DeviceArgument[] arguments;
    private int count;

    /// <summary>For a kernel.</summary>
    protected DeviceLaunch(DeviceKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Kernel = kernel;
        arguments = new DeviceArgument[kernel.Arguments];
    }

    /// <summary>The kernel.</summary>
    public DeviceKernel Kernel { get; }

    /// <summary>Forgets the arguments of the launch before.</summary>
    public DeviceLaunch Begin()
    {
        count = 0;
        return this;
    }

    /// <summary>The next argument: a range.</summary>
    public DeviceLaunch Take(DeviceRange range) => Take(DeviceArgument.Of(range));

    /// <summary>The next argument: a whole number.</summary>
    public DeviceLaunch Take(int value) => Take(DeviceArgument.Of(value));

    /// <summary>The next argument: a number.</summary>
    public DeviceLaunch Take(float value) => Take(DeviceArgument.Of(value));

    /// <summary>
    /// Queues the kernel behind what was queued before, in so many groups of the session's <see cref="TileShape.Group"/>.
    /// </summary>
    /// <exception cref="DeviceException">The driver refused it.</exception>
    public void Run(int groups, int columns = 1, int layers = 1)
    {
        if (count != arguments.Length)
        {
            throw new InvalidOperationException($"Kernel {Kernel.Name} takes {arguments.Length} arguments, and was given {count}.");
        }

        Enqueue(arguments, groups, columns, layers);
    }

    /// <summary>Queues the kernel.</summary>
    protected abstract void Enqueue(ReadOnlySpan<DeviceArgument> arguments, int groups, int columns, int layers);

    private DeviceLaunch Take(DeviceArgument argument)
    {
        if (count == arguments.Length)
        {
            throw new InvalidOperationException($"Kernel {Kernel.Name} takes {arguments.Length} arguments, and was given more.");
        }

        arguments[count++] = argument;
        return this;
    }
}
