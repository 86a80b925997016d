using System.Diagnostics;
using System.Threading;

namespace Lamina.Training.Tests.Parallel;

/// <summary>Every part of a job runs once, whichever thread runs it.</summary>
public class WorkerTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Every_part_of_every_job_runs_once(int workers)
    {
        const int Jobs = 20_000;
        using var team = new WorkerTeam(workers);
        int[] runs = new int[workers];
        Action<int> count = part => runs[part]++;
        for (int job = 1; job <= Jobs; job++)
        {
            // Now and then a job for some of the workers.
            int parts = job % 5 == 0 ? 1 + (job % workers) : workers;
            Array.Clear(runs);
            team.Run(count, parts);
            for (int part = 0; part < workers; part++) Assert.Equal(part < parts ? 1 : 0, runs[part]);
        }
    }

    /// <summary>Parts are so short, and threads asleep so often, that the caller is sometimes first and sometimes not.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public void The_caller_runs_parts_that_no_thread_has_begun(int workers)
    {
        using var team = new WorkerTeam(workers);
        int caller = Environment.CurrentManagedThreadId;
        bool byCaller = false, byWorker = false;
        Action<int> look = part =>
        {
            if (part != workers - 1) return;
            if (Environment.CurrentManagedThreadId == caller) byCaller = true;
            else byWorker = true;
        };
        Action<int> wait = part => Thread.Sleep(1);
        var watch = Stopwatch.StartNew();
        while (!(byCaller && byWorker) && watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            // Threads sleep now, and take longer to wake than the first job takes.
            Thread.Sleep(2);
            team.Run(look, workers);
            team.Run(wait, workers);
            team.Run(look, workers);
        }

        Assert.True(byCaller, "The caller waited for its threads at each job.");
        Assert.True(byWorker, "The caller ran all parts itself.");
    }

    [Fact]
    public void The_exception_of_the_lowest_part_is_thrown_and_the_team_goes_on()
    {
        const int Workers = 4;
        using var team = new WorkerTeam(Workers);
        int[] runs = new int[Workers];
        for (int job = 1; job <= 1000; job++)
        {
            var failure = Assert.Throws<InvalidOperationException>(() => team.Run(
                part =>
                {
                    runs[part]++;
                    if (part >= 2) throw new InvalidOperationException($"part {part}");
                },
                Workers));
            Assert.Equal("part 2", failure.Message);
            Assert.All(runs, count => Assert.Equal(job, count));
        }

        team.Run(part => runs[part] = -1, Workers);
        Assert.All(runs, count => Assert.Equal(-1, count));
    }

    [Fact]
    public void A_team_ends_while_its_threads_spin_sleep_or_wake()
    {
        for (int i = 0; i < 200; i++)
        {
            using var team = new WorkerTeam(workers: 3);
            if (i % 2 == 0) team.Run(_ => { }, 3);
            if (i % 3 == 0) Thread.Sleep(1);
        }
    }
}
