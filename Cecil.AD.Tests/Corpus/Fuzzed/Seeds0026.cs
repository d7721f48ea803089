public static class P26 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Atan((t * _p)); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            return M.Tanh((M.Pow(0.5 + M.Abs(Q), M.Sin(P)) - 0.5 * P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            List<Func<Real, Real>> w6 = new List<Func<Real, Real>> { (Func<Real, Real>)(t3 => (0.4 * M.Sin((t + t3)))), (Func<Real, Real>)(t4 => M.Tanh(((((K ^ 0) > K) ^ ((int)((long)K * 5 % 7) >= 0)) ? 2.6875 : Q))), (Func<Real, Real>)(t5 => (0.4 * M.Sin(((M.Max((-0.4375), P) < M.Pow(0.5 + M.Abs(Q), M.Sin(t5))) ? Q : t)))) };
            return M.Sin(((R = M.Tanh(t)) + P * P));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            _ = M.Min(M.Pow(1.0 + Sq(P), M.Tanh(R)), (P - Q));
            return (0.3 * M.Tanh((2.8125 + M.Sin(t))));
        }
    }
    public sealed class N7(Real v, N7 l, N7 r) {
        public Real V = v; public N7 L = l, R = r;
        public Real Sum() {
            Real left = L == null ? 0.25 : L.Sum();
            Real right = R?.Sum() ?? V;
            V = M.Sin(M.FusedMultiplyAdd(right, V, 0.25));
            return M.Sin(M.Cbrt(1.0 + Sq(right)));
        }
    }
    private static N7 R8(Real a, Real b, int d) {
        return d <= 0 ? null : new N7(M.Sin(a), R8(a * 0.5 + b, b, d - 1), R8(b, a - 0.25, d - 2));
    }
    private static Real R9(Real a, Real b, int d) {
        N7 tree = R8(a, b, d);
        return tree == null ? a * b : tree.Sum() - 0.5 * tree.Sum();
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v10 = ((M.CopySign(b, b) >= (0.75 * b + 0.25 * b)) ? (0.1 * ((2 - 3) % 7)) : M.Sin((a = M.Sin(a))));
        v10 = (0.4 * M.Sin(M.Tanh(M.Pow(1.0 + Sq(a), M.Tanh(a)))));
        int k11 = ((3 * (4 ^ 2) + 1)) % 9;
        a = M.Sin((a / (1.0 + Sq((a / (1.5 + M.Abs(b)))))));
        do {
            if (((0.8125 - a) > (b / (2.0 + M.Sin(a))))) {
                Real v12 = M.Sin((M.Atan2(b, 2.0 + M.Cos(b)) / (2.0 + M.Sin((b = (0.4 * M.Sin(a)))))));
            } else if (!((b - b) >= (b = M.Sin(v10)))) {
                Real v13 = M.Atan((M.IEEERemainder(a, 2.5) - (v10 = (0.5 * M.Cos(a)))));
                v13 = (0.5 * M.Cos(M.Log10(2.0 + Sq(R9((0.2 * M.Atan(a) + 0.1), (-2.0625), Idx((3 * k11 + 1), 4))))));
            } else {
                if ((((k11 & 7) << 1 | 1) % 3 != k11)) {
                    (v10, v10, v10) = (b, b, (0.4 * M.Sin(((v10 <= (-2.3125)) ? (-1.3125) : v10))));
                }
            }
        }
        while (fuel-- > 0 && (((int)((long)k11 * 5 % 7) % 3 != k11) || (checked(k11 % 50 + 1) % 3 != k11)));
        bool f14 = ((((k11 / 2) < k11) && ((int)((long)k11 * 5 % 7) % 3 != k11)) || (3 > 1));
        return (((M.Exp(M.Sin(a)) + v10) + M.Sin(a)) + M.Sin(b));
    }
}

public static class P27 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q -= (0.2 * M.Atan(M.Log2(2.0 + Sq((t = (0.5 * M.Cos(Q)))))) + 0.1);
            return (P + M.Sin(Q));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S1 {
        public S0 A; public Real R;
        public S1(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            (A.Q, R, t) = (t, R, M.Tanh((t + R)));
            return ((t / (1.0 + Sq(A.P))) + A.Q * A.Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    private static Real R3(Real a, Real b, int d) {
        return R2(v => M.Sin(v * a), b, d);
        static Real R2(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R2(u => f(M.Tanh((u = M.Atan(t)))) + 0.25 * t, M.Atan(M.Cos(t)), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = (((M.CopySign(x[1], x[Idx((3 * (n - n) + 1), x.Length)]) <= 2.3125) && ((0.25 * (Real)(float)((n % 3) % 9)) < 2.4375)) ? (0.75 * x[Idx(checked((1 - n) % 50 + 1), x.Length)] + 0.25 * x[Idx(n, x.Length)]) : (M.Atan2(x[Idx(n, x.Length)], 2.0 + M.Cos(x[Idx((n - (int)(4.0 * x[Idx(n, x.Length)])), x.Length)])) * (0.75 * x[Idx(5, x.Length)] + 0.25 * x[1])));
        for (int i5 = 0; i5 < x.Length; i5++) {
            L6:
            {
                (Real, Real) p7 = ((0.4 * M.Sin((0.75 * x[Idx((2 / 2), x.Length)] + 0.25 * v4))), Soft(M.Sqrt(1.0 + Sq(v4))));
                List<Real> l8 = new List<Real>() { (0.4 * M.Sin(M.Atan(x[((int)((long)(3 * n + 1) * 5 % 7)) & 1]))), p7.Item1 };
                if ((M.Tanh(p7.Item1) > (p7.Item2 / (1.5 + M.Abs(x[i5]))))) {
                    object o9 = (((int)M.Floor((-p7.Item1)) % 2 == 0) & ((p7.Item1 * (-2.6875)) < (-0.0625))) ? (object)(Real)(M.Sin(M.Acosh(1.5 + Sq(x[i5])))) : 2;
                    Real v10 = o9 is Real ? (Real)o9 : p7.Item2;
                    Real v11 = Soft(M.Atan2((((((int)((long)i5 * 5 % 7) >= l8.Count) ? v10 : x[i5]) <= (p7.Item2 * x[Idx((int)(4.0 * (((i5 + 2) > 3) ? x[i5] : x[i5])), x.Length)])) ? v4 : x[Idx(((x.Length + l8.Count) + l8.Count), x.Length)]), 2.0 + M.Cos((x[(n) & 1] * x[i5]))));
                    switch (Idx(((int)(4.0 * v4) + 1), 5)) {
                        case 0:
                        {
                            x[i5] = Soft(M.Pow(0.5 + M.Abs(x[i5]), M.Sin(x[Idx((int)M.Floor((x[(int)(unchecked((uint)((x.Length ^ i5))) % (uint)x.Length)] = Soft(v10))), x.Length)])));
                        } break;
                        case 1:
                        case 3:
                        { (v11, v10) = (v10, v11); }
                        goto default;
                        case 5:
                        default:
                        {
                            if (l8.Count < 8) l8.Add((0.5 * M.Cos(M.Max(v10, p7.Item1))));
                        } break;
                    }
                } else {
                    for (int i12 = 0; i12 < M.Min(((n & 7) << 1 | 1), 5); i12++) {
                        Real v13 = (0.4 * M.Sin(M.Atan2((x[i5] * (-1.0625)), 2.0 + M.Cos(M.Log10(2.0 + Sq(x[i5]))))));
                        Real v14 = M.Tanh(M.Tan(0.5 * M.Sin(x[Idx((int)(unchecked((uint)i12) >> 3), x.Length)])));
                        p7.Item2 += (0.4 * M.Sin(v14));
                    }
                    S1 s15 = new S1(new S0(M.Sin((M.Floor(v4) + 0.5 * v4)), (0.3 * M.Tanh((x[0] = (0.3 * M.Tanh(x[i5])))))), (0.5 * M.Cos((v4 - x[Idx(((n >> 1) >> 1), x.Length)]))));
                }
            }
            if (fuel-- > 0 && (Sq(x[i5]) > 2.4375)) goto L6;
            n ^= (i5 % 3) & 7;
            int k16 = ((int)(unchecked((uint)x.Length) >> 3)) % 9;
        }
        _ = M.Cbrt(1.0 + Sq(M.Cosh(M.Tanh((-0.8125)))));
        if (((int)(4.0 * M.Atanh(0.5 * M.Sin(v4))) <= n)) {
            v4 = (0.5 * M.Cos((v4 * (v4 * v4))));
            (Real, Real) p17 = ((0.4 * M.Sin((((((M.Clamp(v4, -1.5, 1.25) >= 0.3125) ? x.Length : 3) % 3 != n) || ((4 + x.Length) < n)) ? v4 : v4))), (0.3 * M.Tanh((x[Idx((((2 % 3) & 7) << 1 | 1), x.Length)] = (0.4 * M.Sin(v4))))));
        } else { List<Real> l18 = new List<Real>() { M.Tanh(v4), v4 }; }
        Real t19 = 0.0;
        foreach (Real e20 in x) { t19 += M.Sin(e20); }
        return ((((M.Pow(0.5 + M.Abs(v4), M.Sin(t19)) + (-0.9375) * (-0.9375)) + t19) + t19 * t19) - 0.5 * t19);
    }
}

public static class P28 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Atan((t * _p)); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            Real v3 = (M.Cosh(M.Tanh((((int)(unchecked((uint)K) >> 3)) switch { 0 => (-3.1875), 1 => Q, _ => t }))) * (((M.Acos(0.9 * M.Cos(Q)) < M.CopySign(t, Q)) & ((Q = (0.4 * M.Sin(P))) >= P)) ? M.Tanh(P) : (P * P)));
            Real v4 = (M.Round(3.0 * M.Abs(M.CopySign(v3, t))) * M.Abs(M.CopySign(v3, t)));
            return M.Atan((M.Pow(0.5 + M.Abs(t), M.Sin(Q)) + M.Sin(v3)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 2;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real[] y5 = new Real[2 + Idx((int)M.Floor(M.Pow(1.0 + Sq(t), M.Tanh(t))), 4)];
            return M.Atan(((0.5 * M.CopySign(y5[(4) & 1], Q) + base.Step(t)) - 0.5 * Q));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real[] y6 = new Real[] { (0.4 * M.Sin(((t >= 1.0625) ? (-0.8125) : Q))), (0.3 * M.Tanh(M.Abs(Q))), R };
            return (0.3 * M.Tanh(((0.9375 - R) - 0.5 * t)));
        }
    }
    public sealed class Cell7<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G8<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static IEnumerable<Real> H9(Real[] y, int k, Real t) {
        int fuel = 12;
        t += (0.3 * M.Tanh(M.Pow(0.5 + M.Abs((!((k + k) >= k) ? t : t)), M.Sin(M.Pow(t, 3.0)))));
        for (int i10 = 0; i10 < 3; i10++) {
            Real v11 = (0.2 * M.Atan((y[Idx(checked((int)(4.0 * M.Tanh(y[Idx((1 - M.Sign(M.FusedMultiplyAdd(t, y[^2], 0.25))), y.Length)])) % 50 + 1), y.Length)] = (0.2 * M.Atan(M.FusedMultiplyAdd(t, t, 0.25)) + 0.1))) + 0.1);
            yield return (0.3 * M.Tanh(M.Asinh(t)));
        }
        yield break;
    }
    private static void H12(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c = (0.4 * M.Sin(((b / (1.0 + Sq(c))) / (2.0 + M.Sin(M.Pow(2.0 + Sq(a), -1.5))))));
        (a, c) = (c, a);
        return;
    }
    private static Real H13(Real[] y, int k) {
        int fuel = 12;
        foreach (Real e14 in H9(y, k, 0.5)) {
            y[(int)(unchecked((uint)(2)) % (uint)y.Length)] += (0.4 * M.Sin(y[0]));
            Real v15 = M.Tanh(M.Min(y[0], y[Idx((3 * y.Length + 1), y.Length)]));
        }
        y[Idx(k, y.Length)] = (0.3 * M.Tanh(((((int)(unchecked((uint)k) >> 3) > y.Length) ^ (0 > 1)) ? (y[^2] * y[1]) : y[1])));
        return (M.Pow(1.0 + Sq(y[(int)(unchecked((uint)(2)) % (uint)y.Length)]), 0.75) + y[Idx((k >> 1), y.Length)] * y[Idx((k >> 1), y.Length)]);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v16 = x[Idx(((x.Length & 7) << 1 | 1), x.Length)];
        Real[] y17 = new Real[2 + Idx((int)(4.0 * (0.1 * ((int)((long)2 * 5 % 7) % 7))), 4)];
        for (int i18 = 0; i18 < y17.Length; i18++) {
            y17[i18] = (0.2 * M.Atan((x[((int)(4.0 * H13(x, (i18 ^ i18)))) & 1] * v16)) + 0.1);
        }
        Real v19 = (((int)((long)2 * 5 % 7)) switch { 0 => (v16 - v16), 1 => (-0.0625), _ => v16 });
        v16 = M.Atan(M.Log10(2.0 + Sq(M.FusedMultiplyAdd(v16, y17[(2) & 1], 0.25))));
        v16++;
        Func<Real, Real>[] w22 = new Func<Real, Real>[] { (Func<Real, Real>)(t20 => M.Tanh(H13(x, checked(2 % 50 + 1)))), (Func<Real, Real>)Soft, (Func<Real, Real>)(t21 => (0.5 * M.Cos((t21 + v19)))) };
        (x, y17) = (y17, x);
        Real v23 = M.FusedMultiplyAdd(x[(int)(unchecked((uint)(((0 & 7) << 1 | 1))) % (uint)x.Length)], v16, 0.25);
        Real t24 = 0.0;
        foreach (Real e25 in x) { t24 += M.Sin(e25); }
        return (((Soft(G8<Real>(M.Sin, v23) - G8<Real>(v => v * 0.5, t24)) + t24) + v19 * v19) + t24 * t24);
    }
}

public static class P29 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            {
                while (((((int)M.Floor((Q - Q)) <= K) | (K > 1)) && (((P = (0.3 * M.Tanh(t))) > 3.4375) && ((((K > 1) && (Q < (-2.5625))) ? 0.5625 : t) >= 2.0625))) && --fuel > 0) {
                    t = M.Atan((0.75 * t + 0.25 * Q));
                    P = M.Tanh((M.Min(Q, t) * M.Min(P, P)));
                }
            }
            L1: ;
            P = ((K > 1) ? M.Atan2(Q, 2.0 + M.Cos(0.9375)) : M.Pow(0.5 + M.Abs(t), M.Sin(Q)));
            return ((P * t) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S2 {
        public S0 A; public Real R;
        public S2(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            t += (0.4 * M.Sin(A.Q));
            return (M.Tan(0.5 * M.Sin(A.Q)) + A.P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    private static T G3<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static T G4<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((a > s ? a : s) / (T.One + (b + b) * (b + b)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v5 = M.Min(M.CopySign((((((((2 / 2) < 2) ? 3.3125 : x[((3 * (int)(4.0 * x[Idx((2 + 2), x.Length)]) + 1)) & 1]) < 2.9375) ? 2 : 2)) switch { 0 => x[(int)(unchecked((uint)(M.Sign(M.FusedMultiplyAdd(x[Idx((int)(4.0 * M.Cos((-2.6875))), x.Length)], 0.0625, 0.25)))) % (uint)x.Length)], 1 => x[Idx((2 ^ 2), x.Length)], _ => x[^2] }), (x[^2] % 1.75)), Soft(M.Atanh(0.5 * M.Sin((-0.8125)))));
        Real v6 = 1.0 + Sq((0.4 * M.Sin((x[Idx((int)(unchecked((uint)0) >> 3), x.Length)] = (0.3 * M.Tanh(v5))))));
        while (v6 > 1e-2 && fuel-- > 0) {
            switch (Idx((((2 % 3) & 7) << 1 | 1), 5)) {
                case 0:
                {
                    (x[Idx(((2 ^ 0) / 2), x.Length)], v5, v5) = (v5, v5, M.Atan(M.Log(1.0 + Sq(v5))));
                    List<Real> l7 = new List<Real>() { (0.3 * M.Tanh((v5 = M.Sin(v5)))), v6 };
                } break;
                case 1:
                {
                    v5 += (0.3 * M.Tanh(M.Pow(1.0 + Sq((x[x.Length - 1] = (0.4 * M.Sin(v5)))), M.Tanh(M.Sin((-2.8125))))));
                    if (!!((2 - 2) % 3 != 1)) {
                        if (((int)(4.0 * ((((0.1 * ((2 ^ 1) % 7)) > v6) && ((0.75 * x[x.Length - 1] + 0.25 * x[Idx((int)(4.0 * M.CopySign(v6, v5)), x.Length)]) < x[(int)(unchecked((uint)((int)M.Floor(M.Pow(2.0 + Sq(v5), -1.5)))) % (uint)x.Length)])) ? v6 : v5)) % 3 != 2)) {
                            Real v8 = M.Tanh(M.Atan((x[1] = (0.4 * M.Sin(2.4375)))));
                            x[x.Length - 1] *= M.Exp(-0.1 * Sq(M.Sin((v6 % 1.75))));
                        } else if ((2 > 1)) {
                            x[1] = (0.3 * M.Tanh((v5 * v5)));
                        } else {
                            Func<Real, Real> h9 = t10 => {
                                int k11 = ((3 * (2 - 4) + 1)) % 9;
                                return M.Tanh(((t10 - (-2.0625)) + x[^2] * x[^2]));
                            };
                            x[Idx(2, x.Length)] = Soft((x[Idx(2, x.Length)] - (v5 + v5)));
                        }
                    } else if (((M.Pow(0.5 + M.Abs(v5), M.Sin(v5)) <= 0.4375) && !(2 > 1))) {
                        v5 = (0.5 * M.Cos(v5));
                    } else { x = (((4 & 7) << 1 | 1) % 2 == 0) ? x : x; }
                } break;
                case 5:
                default:
                {
                    v5 = (0.4 * M.Sin((v5 + M.Log2(2.0 + Sq(x[0])))));
                } break;
            }
            v6 *= 0.3 + 0.1 * M.Cos(M.Pow(0.5 + M.Abs(x[^2]), M.Sin(x[(int)(unchecked((uint)((int)(4.0 * M.Abs(v6)))) % (uint)x.Length)])));
        }
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += M.Sin(e13); }
        return ((((M.Pow(v5, 3.0) - 0.5 * t12) + t12) - 0.5 * v5) + M.Sin(t12));
    }
}
