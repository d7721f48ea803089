public static class P60 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            while (fuel-- > 0 && ((((M.Sinh(M.Sin(P)) >= (-0.6875)) ? K : K) >= K) && (Q <= (-0.3125)))) {
                if (((0 ^ K) % 2 == 0)) {
                    t -= (0.3 * M.Tanh(M.FusedMultiplyAdd((Q * Q), (t = Soft(P)), 0.25)));
                    Real v2 = (0.2 * M.Atan(M.Atanh(0.5 * M.Sin(M.Tan(0.5 * M.Sin(1.5625))))) + 0.1);
                    (P, v2, Q) = (Q, Q, Soft(M.Pow(0.5 + M.Abs(P), M.Sin(v2))));
                }
            }
            return ((t + P) + P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Tanh((t * _p)); }
    }
    public class C3 : IStep {
        public Real P, Q; public int K; public C3 Next;
        public C3(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            Q = M.Sin(M.Max(Q, 3.4375));
            return M.Atan(((((int)(4.0 * M.Tan(0.5 * M.Sin(Q))) % 2 == 0) ? P : P) + P * P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C4 : C3 {
        public Real R;
        public C4(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            t += Soft(P);
            if ((K > 1)) goto L6;
            {
                Func<Real, Real> h9 = (((K >> 1) % 2 == 0) || ((R - P) > 2.3125)) ? (Func<Real, Real>)(t7 => (0.2 * M.Atan((0.75 * t + 0.25 * (-2.4375))) + 0.1)) : (Func<Real, Real>)(t8 => Soft(((M.Sin((-3.3125)) <= M.Pow(1.0 + Sq(t), M.Tanh(Q))) ? Q : t)));
            }
            L6: ;
            return M.Atan(((0.5 * M.Atan((-1.8125)) + base.Step(Q)) + M.Sin(P)));
        }
    }
    public sealed class C5 : C3 {
        public Real R;
        public C5(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            R = (0.4 * M.Sin(M.Pow(2.0 + Sq(M.FusedMultiplyAdd(t, P, 0.25)), -1.5)));
            (R, R) = (R, t);
            return (0.2 * M.Atan(((0.5 * (Q / (1.5 + M.Abs(t))) + base.Step(1.8125)) - 0.5 * R)) + 0.1);
        }
    }
    private static Real R13(Real a, Real b, int d) {
        R10(ref a, b, d);
        return M.Atan(a) - b;
        static void R10(ref Real a, Real b, int d) {
            int fuel = 4;
            C3 c11 = new C3((0.4 * M.Sin(M.Exp(-Sq(a)))), Soft((b + 0.9375)));
            if (d > 0) R10(ref a, M.Atan((((3 * c11.K + 1)) switch { 0 => c11.P, 1 => c11.P, _ => a })), d - 1);
            Real v12 = M.Atan2(M.Min(M.Cosh(M.Tanh(a)), M.Sin(c11.P)), 2.0 + M.Cos((c11.P / (1.5 + M.Abs(1.9375)))));
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v14;
        if ((((int)((long)2 * 5 % 7) % 2 == 0) & ((2 + 2) < 2))) {
            b = M.Atan((0.75 * b + 0.25 * (1.8125 * b)));
            v14 = (0.4 * M.Sin((b = Soft(b))));
        } else {
            a = Soft(M.CopySign(a, M.Atan(a)));
            v14 = M.Sin((((int)((long)1 * 5 % 7) > 1) ? b : a));
        }
        Func<Real, Real>[] w17 = new Func<Real, Real>[] { (Func<Real, Real>)M.Sin, (Func<Real, Real>)(t15 => (0.4 * M.Sin((v14 % 1.75)))), (Func<Real, Real>)(t16 => M.Sin((a = M.Sin(a)))) };
        v14 = (0.3 * M.Tanh(M.Pow(0.5 + M.Abs(w17[Idx((2 / 2), 3)](b)), M.Sin(b))));
        Func<Real, Real> h18 = t19 => {
            return (0.2 * M.Atan(((0.25 * (Real)(float)((int)(4.0 * M.FusedMultiplyAdd(v14, t19, 0.25)) % 9)) + 1.3125)) + 0.1);
        };
        v14 = M.Atan((v14 / (1.5 + M.Abs(M.Sin(a)))));
        return (((((v14 * v14) + v14 * v14) + b) + M.Sin(2.8125)) - 0.5 * b);
    }
}

public static class P61 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = ((s - a) / (T.One + (T.One / (T.One + b * b)) * (T.One / (T.One + b * b))));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static void H2(Real[] y, Real t) {
        int fuel = 12;
        for (int i3 = 0; i3 < y.Length; i3++) {
            if (((i3 ^ i3) >= y.Length)) { Real v4 = M.Sin(M.Exp(M.Sin((M.Floor(y[i3]) + 0.5 * y[i3])))); }
            Real[] y5 = new Real[] { (0.2 * M.Atan(M.Pow(1.0 + Sq(t), M.Tanh(1.5625))) + 0.1), M.Atan(y[i3]), t };
        }
        return;
    }
    private static Real H6(Real[] y, int k) {
        int fuel = 12;
        y[Idx(5, y.Length)] = M.Sin((y[Idx(5, y.Length)] + M.Tan(0.5 * M.Sin(1.5625))));
        y[1] = (0.4 * M.Sin(Sq((M.Round(3.0 * y[^2]) * y[^2]))));
        return (((y[0] - y[0]) / (1.0 + Sq(M.Sin(y[(int)(unchecked((uint)((int)((long)y.Length * 5 % 7))) % (uint)y.Length)])))) + M.Sin(y[Idx(k, y.Length)]));
    }
    private static Real H7(Real[] y, int k) {
        int fuel = 12;
        if (((((int)M.Floor((y[Idx(k, y.Length)] * y[Idx((4 / 2), y.Length)])) > 4) || (M.Sign(M.Sinh(M.Sin(y[^2]))) % 2 == 0)) & (M.CopySign(y[^2], y[(0) & 1]) < 3.4375))) {
            y[Idx((k - checked(k % 50 + 1)), y.Length)] -= Soft(M.Asin(0.9 * M.Sin(((((k - k) >= 5) || (y[y.Length - 1] <= M.Max(y[Idx((int)M.Floor(M.Atan2(y[Idx((y.Length % 3), y.Length)], 2.0 + M.Cos(y[Idx((int)((long)(k % 3) * 5 % 7), y.Length)]))), y.Length)], y[Idx(3, y.Length)]))) ? y[Idx((int)M.Floor(Sq(y[((int)(unchecked((uint)k) >> 3)) & 1])), y.Length)] : y[Idx((int)(4.0 * y[0]), y.Length)]))));
        }
        return (Soft((0.75 * y[1] + 0.25 * y[(int)(unchecked((uint)((--k))) % (uint)y.Length)])) + y[0] * y[0]);
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v8 = M.Atan2((x[Idx(((n + x.Length) + 4), x.Length)] - M.Max(x[Idx(((((int)(4.0 * (((int)(4.0 * (x[1] - x[0]))) switch { 0 => x[0], 1 => (-3.1875), _ => x[Idx((int)(4.0 * (x[Idx(n, x.Length)] + x[^2])), x.Length)] })) >= 3) ? 5 : n++) / 2), x.Length)], x[Idx(1, x.Length)])), 2.0 + M.Cos(x[^2]));
        if (((n % 3) < n)) { Real v9 = v8; }
        (v8, x[x.Length - 1]) = (x[Idx(((0 + n) + 2), x.Length)], v8);
        int[] q10 = new int[] { 2, ((int)(unchecked((uint)3) >> 3)) % 5, n };
        Real v11 = M.Asinh((0.75 * v8 + 0.25 * ((((n / 2) > 2) && ((v8 / (1.5 + M.Abs((-1.1875)))) >= (v8 / (2.0 + M.Sin(v8))))) ? v8 : x[Idx((5 - ((4 & 7) << 1 | 1)), x.Length)])));
        (v11, x[Idx(q10[Idx((5 % 3), q10.Length)], x.Length)]) = (x[x.Length - 1], v8);
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += M.Sin(e13); }
        return (((M.Atan2(v8, 2.0 + M.Cos(v11)) + v8 * v8) + v11) + t12);
    }
}

public static class P63 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        Func<Real, Real> h1 = (Func<Real, Real>)(t3 => M.Sin((((3 * 2 + 1)) switch { 0 => a, 1 => a, _ => t3 })));
        return ((M.Pow((((((int)(unchecked((uint)0) >> 3)) switch { 0 => a, 1 => b, _ => a }) > 0.4375) ? a : a), 2.0) + b * b), (M.Clamp((a + a), -1.5, 1.25) - 0.5 * b));
    }
    private static Real H4(Real[] y, int k) {
        int fuel = 12;
        y[Idx((1 ^ k), y.Length)] = (M.Asin(0.9 * M.Sin(y[(y.Length) & 1])) - M.Atan2(y[Idx(k, y.Length)], 2.0 + M.Cos(y[Idx((int)(unchecked((uint)k) >> 3), y.Length)])));
        return ((((M.FusedMultiplyAdd(y[Idx((int)(4.0 * y[Idx(((k ^ 2) + k), y.Length)]), y.Length)], y[(int)(unchecked((uint)(((int)M.Floor((y[y.Length - 1] = M.Atan(y[(4) & 1]))) >> 1))) % (uint)y.Length)], 0.25) > (y[^2] - y[0])) ? y[y.Length - 1] : 2.1875) * y[(int)(unchecked((uint)(((checked(k % 50 + 1) % 2 == 0) ? 2 : k))) % (uint)y.Length)]) + y[Idx(y.Length, y.Length)]);
    }
    private static void H5(Real[] y, Real t) {
        int fuel = 12;
        y[y.Length - 1] += (0.5 * M.Cos(M.Pow(1.0 + Sq(M.FusedMultiplyAdd(t, t, 0.25)), M.Tanh(M.CopySign(y[Idx((int)(4.0 * (((4 > 1) && ((int)(4.0 * (t * t)) % 3 != 2)) ? t : y[(0) & 1])), y.Length)], t)))));
        return;
    }
    private static Real R7(Real a, Real b, int d) {
        return R6(v => M.Sin(v * a), b, d);
        static Real R6(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R6(u => f(M.Sin(M.Exp(0.5 * M.Tanh(t)))) + 0.25 * t, Soft(t), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v8 = M.Pow(x[Idx(checked(2 % 50 + 1), x.Length)], 2.0);
        Func<Real, Real> h9 = t10 => {
            Func<Real, Real> h13 = ((t10 >= 2.6875) || ((v8 * v8) <= (t10 - t10))) ? (Func<Real, Real>)(t11 => M.Atan(M.IEEERemainder(t10, 2.5))) : (Func<Real, Real>)(t12 => (0.2 * M.Atan((0.75 * t12 + 0.25 * t12)) + 0.1));
            x[Idx((int)(4.0 * ((2 > 1) ? (-1.1875) : v8)), x.Length)] = M.Tanh((M.Acosh(1.5 + Sq(x[1])) * M.FusedMultiplyAdd(v8, t10, 0.25)));
            return (0.3 * M.Tanh(((v8 * t10) + (-1.9375) * (-1.9375))));
        };
        switch ((int)(4.0 * (v8 * v8))) {
            case 0:
            {
                if (((4 ^ 3) % 3 != 2)) {
                    if (((M.CopySign(v8, v8) < (-1.8125)) && (2 > 1))) goto L14;
                    { x[0] = (0.4 * M.Sin(M.Pow(M.Tanh(v8), 3.0))); }
                    L14: ;
                    switch (Idx(M.Sign((-1.9375)), 5)) {
                        case 0:
                        {
                            v8 -= (0.3 * M.Tanh(h9(h9(v8))));
                        } break;
                        case 1:
                        {
                            Real v15 = v8;
                        } break;
                        case 5:
                        default:
                        {
                            if ((M.Clamp(v8, -1.5, 1.25) > M.Exp(0.5 * M.Tanh(v8)))) {
                                v8 = (0.5 * M.Cos(M.Pow(0.5 + M.Abs(v8), M.Sin(x[Idx(x.Length, x.Length)]))));
                            }
                        } break;
                    }
                }
            } break;
            case 1:
            case 3:
            {
                v8 = M.Sin((v8 / (1.0 + Sq(Soft(v8)))));
                Func<Real, Real> h17 = !(checked(2 % 50 + 1) % 2 == 0) ? (Func<Real, Real>)(t16 => (0.4 * M.Sin((t16 * v8)))) : (Func<Real, Real>)M.Atan;
            } break;
            default:
            {
                x[(2) & 1] -= (0.5 * M.Cos((M.Round(3.0 * (v8 = (0.5 * M.Cos(v8)))) * (v8 = (0.5 * M.Cos(v8))))));
            } break;
        }
        Real t18 = 0.0;
        foreach (Real e19 in x) { t18 += M.Sin(e19); }
        return ((((x[x.Length - 1] - x[((2 >> 1)) & 1]) + t18 * t18) + v8) + x[Idx((2 ^ 2), x.Length)] * x[Idx((2 ^ 2), x.Length)]);
    }
}

public static class P64 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            L1:
            {
                t = (0.2 * M.Atan(M.Pow((t + P), 2.0)) + 0.1);
                List<Real> l2 = new List<Real>() { M.Atan(M.Pow(1.0 + Sq(Q), M.Tanh(P))), Q };
            }
            if (fuel-- > 0 && (K > 1)) goto L1;
            return (M.Max(Q, 0.8125) + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.3 * M.Tanh((t * _p))); }
    }
    public class C3 : IStep {
        public Real P, Q; public int K; public C3 Next;
        public C3(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            S0 s6 = default;
            return (0.3 * M.Tanh((M.Log10(2.0 + Sq(s6.Q)) - 0.5 * t)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    public sealed class C4 : C3 {
        public Real R;
        public C4(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            if ((K > 1)) {
                if (!(checked(K % 50 + 1) % 2 == 0)) {
                    if (((((0 + 1)) switch { 0 => Q, 1 => Q, _ => P }) <= (-1.4375))) {
                        S0 s7 = default;
                    } else {
                        Real[] y8 = new Real[2 + Idx((K >> 1), 4)];
                        for (int i9 = 0; i9 < y8.Length; i9++) { y8[i9] = M.Sin(M.Max(R, R)); }
                        {
                            for (;;) {
                                if (fuel-- <= 0) break;
                                {
                                    if ((((R * y8[Idx((K + K), y8.Length)]) <= (0.75 * Q + 0.25 * R)) || (M.Tanh(Q) >= (-0.0625)))) {
                                        break;
                                    }
                                    y8[Idx((((y8[(y8.Length) & 1] = (0.5 * M.Cos((-3.1875)))) < M.Acos(0.9 * M.Cos(P))) ? K : y8.Length), y8.Length)] = (0.3 * M.Tanh((y8[Idx((((y8[(y8.Length) & 1] = (0.5 * M.Cos((-3.1875)))) < M.Acos(0.9 * M.Cos(P))) ? K : y8.Length), y8.Length)] / (1.5 + M.Abs((-y8[Idx(((K / 2) + 5), y8.Length)]))))));
                                    bool f11 = !(M.Max((-2.6875), y8[Idx(K++, y8.Length)]) < (-0.8125));
                                    S0 s12 = new S0(Soft((R / (1.5 + M.Abs(P)))), (0.4 * M.Sin((y8[Idx((K - 0), y8.Length)] * P))));
                                }
                            }
                        }
                        L10: ;
                    }
                }
            }
            return M.Tanh(((0.5 * M.FusedMultiplyAdd(t, R, 0.25) + base.Step(R)) + Q));
        }
    }
    public sealed class C5 : C3 {
        public Real R;
        public C5(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            return M.Tanh((M.Abs(R) + 1.1875));
        }
    }
    private static Real R14(Real a, Real b, int d) {
        return R13(v => M.Sin(v * a), b, d);
        static Real R13(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R13(u => f(Soft((((5 ^ 2)) switch { 0 => t, 1 => u, _ => u }))) + 0.25 * t, (0.5 * M.Cos(M.CopySign(t, 0.8125))), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v15 = ((((4 + 5) <= 2) && ((2 ^ 2) < 2)) ? (x[Idx(5, x.Length)] - x[Idx((1 % 3), x.Length)]) : x[Idx((((4 + 1) & 7) << 1 | 1), x.Length)]);
        List<Real> l16 = new List<Real>() { M.Sin(((((2 & 7) << 1 | 1) % 3 != 2) ? v15 : v15)), x[1] };
        do {
            v15 *= M.Cos((v15 + 3.5625));
            Array.Reverse(x);
        }
        while (fuel-- > 0 && ((int)M.Floor((x[1] / (2.0 + M.Sin(v15)))) > x.Length));
        bool f17 = (l16.Count > 1);
        Real t18 = 0.0;
        foreach (Real e19 in x) { t18 += M.Sin(e19); }
        return ((((M.Sqrt(1.0 + Sq(1.9375)) + x[^2] * x[^2]) + M.Sin(t18)) - 0.5 * v15) + t18 * t18);
    }
}
