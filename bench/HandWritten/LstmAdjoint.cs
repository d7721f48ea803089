using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.HandWritten;

/// <summary>
/// The adjoint of <see cref="Lstm.Objective"/>, written by hand. The forward pass keeps seven numbers per cell and time, the
/// reverse pass walks back through them; buffers live as long as the object.
/// </summary>
public sealed class LstmAdjoint
{
    private const int Kept = 7;
    private readonly LstmData _data;
    private readonly double[] _state;
    private readonly double[] _dState;
    private readonly double[] _x;
    private readonly double[] _saved;
    private readonly double[] _exps;
    private readonly double[] _expSums;

    /// <summary>Prepares the buffers for inputs of this shape.</summary>
    public LstmAdjoint(LstmData data)
    {
        _data = data;
        _state = new double[data.State.Length];
        _dState = new double[data.State.Length];
        _x = new double[data.Width];
        _saved = new double[(data.Steps - 1) * data.Layers * data.Width * Kept];
        _exps = new double[(data.Steps - 1) * data.Width];
        _expSums = new double[data.Steps - 1];
    }

    /// <summary>Adds the gradient into the last two arrays and returns the value.</summary>
    public double GradInto(double[] main, double[] extra, double[] dMain, double[] dExtra)
    {
        var scale = -1.0 / ((_data.Steps - 1) * _data.Width);
        Array.Copy(_data.State, _state, _state.Length);
        Array.Clear(_dState);
        var total = 0.0;
        for (var t = 0; t < _data.Steps - 1; t++)
            total += Forward(t, main, extra);
        for (var t = _data.Steps - 2; t >= 0; t--)
            Reverse(t, scale, main, extra, dMain, dExtra);
        return scale * total;
    }

    private double Forward(int t, double[] main, double[] extra)
    {
        var width = _data.Width;
        var x = _x;
        for (var i = 0; i < x.Length; i++)
            x[i] = _data.Sequence[t * width + i] * extra[i];
        for (var layer = 0; layer < _data.Layers; layer++)
            ForwardLayer(t, layer, main);

        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = x[i] * extra[width + i] + extra[2 * width + i];
            var exp = Math.Exp(x[i]);
            _exps[t * width + i] = exp;
            sum += exp;
        }
        _expSums[t] = 2 + sum;
        var logSum = Math.Log(2 + sum);
        var total = 0.0;
        for (var i = 0; i < x.Length; i++)
            total += _data.Sequence[(t + 1) * width + i] * (x[i] - logSum);
        return total;
    }

    private void ForwardLayer(int t, int layer, double[] main)
    {
        var width = _data.Width;
        for (var i = 0; i < width; i++)
        {
            var weights = main.AsSpan(layer * 8 * width + i);
            ref var hidden = ref _state[layer * 2 * width + i];
            ref var cell = ref _state[layer * 2 * width + width + i];
            var forget = Sigmoid(_x[i] * weights[0] + weights[4 * width]);
            var ingate = Sigmoid(hidden * weights[width] + weights[5 * width]);
            var outgate = Sigmoid(_x[i] * weights[2 * width] + weights[6 * width]);
            var change = Math.Tanh(hidden * weights[3 * width] + weights[7 * width]);
            var saved = Saved(t, layer, i);
            saved[6] = hidden;
            saved[5] = cell;
            cell = cell * forget + ingate * change;
            var tanh = Math.Tanh(cell);
            hidden = outgate * tanh;
            _x[i] = hidden;
            saved[4] = tanh;
            saved[3] = change;
            saved[2] = outgate;
            saved[1] = ingate;
            saved[0] = forget;
        }
    }

    private void Reverse(int t, double scale, double[] main, double[] extra, double[] dMain, double[] dExtra)
    {
        var width = _data.Width;
        var targets = 0.0;
        for (var i = 0; i < width; i++)
            targets += _data.Sequence[(t + 1) * width + i];
        var share = targets / _expSums[t];
        for (var i = 0; i < width; i++)
        {
            var dy = scale * (_data.Sequence[(t + 1) * width + i] - share * _exps[t * width + i]);
            var top = Saved(t, _data.Layers - 1, i);
            dExtra[width + i] += dy * (top[2] * top[4]);
            dExtra[2 * width + i] += dy;
            _x[i] = dy * extra[width + i];
        }
        for (var layer = _data.Layers - 1; layer >= 0; layer--)
            ReverseLayer(t, layer, main, extra, dMain);
        for (var i = 0; i < width; i++)
            dExtra[i] += _x[i] * _data.Sequence[t * width + i];
    }

    /// <summary>Turns the cotangent of the layer's output, in the buffer x, into that of its input.</summary>
    private void ReverseLayer(int t, int layer, double[] main, double[] extra, double[] dMain)
    {
        var width = _data.Width;
        for (var i = 0; i < width; i++)
        {
            var weights = main.AsSpan(layer * 8 * width + i);
            var dWeights = dMain.AsSpan(layer * 8 * width + i);
            ref var dHidden = ref _dState[layer * 2 * width + i];
            ref var dCell = ref _dState[layer * 2 * width + width + i];
            var saved = Saved(t, layer, i);
            var hidden = saved[6];
            var cell = saved[5];
            var tanh = saved[4];
            var change = saved[3];
            var outgate = saved[2];
            var ingate = saved[1];
            var forget = saved[0];
            var x = layer == 0 ? _data.Sequence[t * width + i] * extra[i] : Output(Saved(t, layer - 1, i));

            var dOutput = _x[i] + dHidden;
            var dNewCell = dCell + dOutput * outgate * (1 - tanh * tanh);
            var dForget = dNewCell * cell * forget * (1 - forget);
            var dIngate = dNewCell * change * ingate * (1 - ingate);
            var dOutgate = dOutput * tanh * outgate * (1 - outgate);
            var dChange = dNewCell * ingate * (1 - change * change);

            dWeights[7 * width] += dChange;
            dWeights[6 * width] += dOutgate;
            dWeights[5 * width] += dIngate;
            dWeights[4 * width] += dForget;
            dWeights[3 * width] += dChange * hidden;
            dWeights[2 * width] += dOutgate * x;
            dWeights[width] += dIngate * hidden;
            dWeights[0] += dForget * x;

            dCell = dNewCell * forget;
            dHidden = dIngate * weights[width] + dChange * weights[3 * width];
            _x[i] = dForget * weights[0] + dOutgate * weights[2 * width];
        }
    }

    /// <summary>What is kept of one cell: forget, in gate, out gate, change, tanh of the new cell, old cell, old hidden state.</summary>
    private Span<double> Saved(int t, int layer, int i) =>
        _saved.AsSpan(((t * _data.Layers + layer) * _data.Width + i) * Kept, Kept);

    private static double Output(Span<double> saved) => saved[2] * saved[4];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
