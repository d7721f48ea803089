using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>
/// A loop that is reversed in place: each iteration of the forward pass is followed by its own adjoint, so that what one iteration keeps is
/// gone before the next. That takes cotangents which are known before the loop runs and are the same for all iterations, as those of sums are.
/// </summary>
/// <param name="Body">The adjoint of the loop's body.</param>
/// <param name="Seeds">Computes the cotangents of what the body hands on. Inputs are those of the adjoint around, residuals are values that the
/// forward pass knows in front of the loop.</param>
/// <param name="Sums">Operands of the loop that do not change and have cotangents, which the loop sums up.</param>
internal sealed record LocalReversal(Adjoint Body, Tape Seeds, IReadOnlyList<int> Sums);
