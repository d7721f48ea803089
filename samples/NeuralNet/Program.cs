// A small neural network, written as loops over arrays and trained with Adam. The loss is a function of one flat array of
// parameters; its gradient is one call, into a buffer that is allocated once.

using System.Diagnostics;
using Cecil.AD;
using NeuralNet;
using static Cecil.AD.Autodiff;

const int BatchSize = 50, Epochs = 200;
var failed = false;
var random = new Random(1);
var (points, labels) = Data.Spirals(1000, random);
var (testPoints, testLabels) = Data.Spirals(1000, random);
var parameters = Network.Initial(random);

// What the lambda captures is constant for the derivative, and read anew at each call: moving first moves the batch.
var first = 0;
Func<double[], double> loss = p => Network.Loss(p, points, labels, first, BatchSize);
var gradInto = GradInto(loss);

// 1. Is the gradient right?
var check = GradCheck.Run(loss, parameters);
Console.WriteLine($"{Network.Parameters} parameters; largest error of the gradient against differences {check.MaxRelativeError:0.0e+00}");
Check(check.Passed, "the gradient differs from finite differences");

// 2. Train.
Console.WriteLine("\nepoch      loss");
var (gradient, adam) = (new double[Network.Parameters], new Adam(Network.Parameters));
var clock = Stopwatch.StartNew();
for (var epoch = 1; epoch <= Epochs; epoch++)
{
    var sum = 0.0;
    for (first = 0; first < points.Length; first += BatchSize)
    {
        Array.Clear(gradient); // GradInto adds to what is there
        sum += gradInto(parameters, gradient);
        adam.Step(parameters, gradient, rate: 0.01);
    }
    if (epoch == 1 || epoch % 25 == 0)
        Console.WriteLine($"{epoch,5} {sum * BatchSize / points.Length,9:F5}");
}
Console.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s");
var accuracy = Network.Accuracy(parameters, testPoints, testLabels);
Console.WriteLine($"accuracy {Network.Accuracy(parameters, points, labels):P1}, on new points {accuracy:P1}");
Check(accuracy >= 0.98, "less than 98 % of the new points are right");

// 3. What a gradient costs.
first = 0;
var (primalTime, primalBytes) = Measure(() => loss(parameters));
var (gradientTime, gradientBytes) = Measure(() => gradInto(parameters, gradient));
Console.WriteLine("\nper batch     microseconds   bytes allocated");
Console.WriteLine($"loss          {primalTime,12:F1} {primalBytes,17}");
Console.WriteLine($"and gradient  {gradientTime,12:F1} {gradientBytes,17}");
Console.WriteLine($"ratio         {gradientTime / primalTime,12:F1}");
Check(gradientBytes <= primalBytes, "the gradient allocates more than the loss");
return failed ? 1 : 0;

// The fastest of 200 calls once the JIT has settled, and what one call allocates.
static (double Microseconds, long Bytes) Measure(Func<double> call)
{
    for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < 300;)
        call();
    var best = double.MaxValue;
    for (var i = 0; i < 200; i++)
    {
        var start = Stopwatch.GetTimestamp();
        call();
        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
    }
    var before = GC.GetAllocatedBytesForCurrentThread();
    call();
    return (best, GC.GetAllocatedBytesForCurrentThread() - before);
}

void Check(bool condition, string failure)
{
    if (condition)
        return;
    failed = true;
    Console.Error.WriteLine($"FAILED: {failure}");
}
