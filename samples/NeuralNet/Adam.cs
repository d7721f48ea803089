namespace NeuralNet;

/// <summary>Gradient descent with a step size for each parameter (D. Kingma and J. Ba, "Adam", 2015).</summary>
internal sealed class Adam(int count)
{
    private const double Decay1 = 0.9, Decay2 = 0.999;
    private readonly double[] _mean = new double[count];
    private readonly double[] _square = new double[count];
    private double _power1 = 1, _power2 = 1;

    public void Step(double[] parameters, double[] gradient, double rate)
    {
        _power1 *= Decay1;
        _power2 *= Decay2;
        for (var i = 0; i < parameters.Length; i++)
        {
            _mean[i] += (1 - Decay1) * (gradient[i] - _mean[i]);
            _square[i] += (1 - Decay2) * (gradient[i] * gradient[i] - _square[i]);
            parameters[i] -= rate * _mean[i] / (1 - _power1) / (Math.Sqrt(_square[i] / (1 - _power2)) + 1e-8);
        }
    }
}
