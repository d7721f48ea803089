public static class P42 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += M.Atan(M.Asinh((t - Q)));
            Real v1 = (P / (1.0 + Sq(Q)));
            return ((P = (0.4 * M.Sin((-3.1875)))) + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G2<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static void H3(ref S0 s, Real[] y) {
        int fuel = 12;
        Real v4 = (s.P - s.P);
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v5 = (M.Sin(x[Idx((n ^ x.Length), x.Length)]) + (x[Idx((int)(4.0 * x[1]), x.Length)] = Soft(x[1])));
        x[Idx((int)(4.0 * (0.75 * v5 + 0.25 * v5)), x.Length)] -= M.Sin(((v5 / (1.5 + M.Abs(v5))) + M.Pow(1.0 + Sq(v5), M.Tanh(v5))));
        Func<Real, Real> h8 = ((0 % 3) < 5) ? (Func<Real, Real>)(t6 => (0.3 * M.Tanh((t6 * t6)))) : (Func<Real, Real>)(t7 => (0.2 * M.Atan((0.75 * t7 + 0.25 * v5)) + 0.1));
        Real v9 = (((n ^ n)) switch { 0 => M.Exp(0.5 * M.Tanh(v5)), 1 => (v5 = (0.4 * M.Sin(v5))), _ => (v5 - x[(checked((int)((long)n * 5 % 7) % 50 + 1)) & 1]) });
        Func<Real, Real> h11 = (((n + n) <= n) || ((-1.9375) >= (-1.3125))) ? (Func<Real, Real>)M.Sin : (Func<Real, Real>)(t10 => (0.2 * M.Atan((x[^2] / (2.0 + M.Sin(v5)))) + 0.1));
        return ((((((v5 * v9) + (-1.3125) * (-1.3125)) + M.Sin(2.8125)) - 0.5 * v9) + v9 * v9) + (-1.0625) * (-1.0625));
    }
}

public static class P43 {
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
            Real v3 = (((K > 1) ? P : (P / (1.5 + M.Abs(Q)))) % 1.75);
            Real v4 = (((K / 2) % 2 == 0) ? M.Min(M.Exp(0.5 * M.Tanh(Q)), P) : (v3 = M.Tanh((Q + P))));
            return (0.5 * M.Cos((Soft(t) + P * P)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 0;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            if ((((((K & 7) << 1 | 1) % 3 != 0) && ((2 - 5) < K)) ^ ((P = (0.2 * M.Atan(R) + 0.1)) < (-1.9375)))) {
                for (int i5 = 1; i5 < Idx(M.Sign(R), 6); i5 += 2) {
                    R = P = Soft(M.Pow(1.0 + Sq(M.Exp(M.Sin(R))), M.Tanh(M.Max(P, R))));
                }
            } else if ((((M.Log(1.0 + Sq(R)) >= (-1.1875)) && ((int)((long)K++ * 5 % 7) % 2 == 0)) && !((R = Soft(R)) >= (-1.4375)))) {
                P = (M.Sqrt(1.0 + Sq(t)) / (1.0 + Sq(M.Sin(R))));
                while ((((2 ^ K) >= 3) && (((int)(4.0 * (Q + Q)) <= K) || ((K + K) >= K))) && --fuel > 0) {
                    if ((M.Log2(2.0 + Sq(Q)) > (-2.8125))) { break; }
                    Func<Real, Real> h6 = t7 => {
                        Q += (0.2 * M.Atan((M.Min(P, Q) - (Q - t))) + 0.1);
                        return (0.2 * M.Atan((M.Atan2(t7, 2.0 + M.Cos(R)) + Q * Q)) + 0.1);
                    };
                }
            } else { R = (0.4 * M.Sin((0.75 * R + 0.25 * (Q * Q)))); }
            return (0.4 * M.Sin(((t / (1.0 + Sq(t))) - 0.5 * t)));
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
            return (0.4 * M.Sin((M.Exp(-Sq(1.9375)) + R)));
        }
    }
    private static Real[] H8(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        Real v9 = M.FusedMultiplyAdd((M.Sqrt(1.0 + Sq(t)) * ((M.Max(t, t) <= 3.4375) ? t : t)), M.CopySign(M.CopySign(t, t), (0.1 * ((k ^ k) % 7))), 0.25);
        return z;
    }
    private static void H10(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        if ((M.Clamp(c, -1.5, 1.25) >= (c - b))) {
            c = (0.2 * M.Atan(M.Pow(1.0 + Sq(c), M.Tanh((((3 * 2 + 1)) switch { 0 => a, 1 => a, _ => c })))) + 0.1);
        } else if (((int)((long)2 * 5 % 7) >= 2)) {
            Real v11 = (a = M.Atan(Soft(Sq(a))));
        } else { c = M.CopySign(b, b); }
        while (fuel-- > 0 && ((b / (1.5 + M.Abs(b))) > 2.4375)) {
            for (int i13 = 0; i13 < Idx((3 * 0 + 1), 6); i13++) {
                c = M.Tanh(M.Pow(1.0 + Sq(((i13 > 1) ? c : a)), M.Tanh(M.Pow(1.0 + Sq(a), M.Tanh(1.4375)))));
            }
        }
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v14 = M.Max(x[x.Length - 1], M.Exp(0.5 * M.Tanh(M.CopySign(x[Idx(0, x.Length)], x[^2]))));
        do {
            x[Idx((int)((long)n * 5 % 7), x.Length)] %= 1.5;
            Real v15 = (0.5 * M.Cos((M.Pow(1.0 + Sq(v14), M.Tanh(v14)) + (((4 + x.Length)) switch { 0 => v14, 1 => v14, _ => x[Idx(((n >> 1) + n), x.Length)] }))));
        }
        while (fuel-- > 0 && (((int)(unchecked((uint)2) >> 3) < n) && (v14 <= 3.0625)));
        v14 -= M.Atan(M.CopySign((((3 * n + 1)) switch { 0 => x[Idx((int)(4.0 * M.FusedMultiplyAdd(v14, 1.1875, 0.25)), x.Length)], 1 => v14, _ => v14 }), (v14 / (2.0 + M.Sin(v14)))));
        Func<Real, Real> h16 = (M.Max(v14, v14) >= M.Max(v14, 1.3125)) ? (Func<Real, Real>)M.Atan : (Func<Real, Real>)M.Atan;
        Real t17 = 0.0;
        foreach (Real e18 in x) { t17 += M.Sin(e18); }
        return ((x[x.Length - 1] + 2.4375 * 2.4375) + v14);
    }
}

public static class P44 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            for (int i1 = 0; i1 < Idx((4 + K), 6); i1++) {
                for (int j2 = i1; j2 >= 0; j2--) {
                    List<Real> l3 = new List<Real>() { (0.4 * M.Sin((2.4375 / (1.5 + M.Abs(t))))), Q };
                }
            }
            return ((Q * P) - 0.5 * 0.1875);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real[] H4(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        _ = t;
        return z;
    }
    private static S0 H5(S0 s, Real t) {
        int fuel = 12;
        for (Real v6 = M.Sin(s.Q); v6 < 2.0; v6 += 0.75 + 0.5 * M.Sin(M.Pow(2.0 + Sq(s.P), -1.5))) {
            if ((checked(s.K % 50 + 1) >= 5)) { return s; }
            S0 s7 = new S0(Soft((t - v6)), M.Atan(s.P));
        }
        return s;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v8 = M.Asinh((((int)(4.0 * (x[Idx((int)(4.0 * M.Pow(1.0 + Sq(x[Idx((int)(unchecked((uint)2) >> 3), x.Length)]), M.Tanh(2.4375))), x.Length)] % 1.75))) switch { 0 => x[Idx((2 - (3 * 3 + 1)), x.Length)], 1 => x[Idx(M.Sign((x[Idx((2 ^ 2), x.Length)] = M.Atan(x[Idx((int)((long)M.Sign((x[1] / (1.5 + M.Abs(x[Idx((int)M.Floor(M.Asin(0.9 * M.Sin(x[^2]))), x.Length)])))) * 5 % 7), x.Length)]))), x.Length)], _ => M.Atan(x[x.Length - 1]) }));
        int k9 = (((((3 & 7) << 1 | 1) & 7) << 1 | 1)) % 9;
        List<Real> l10 = new List<Real>(x);
        v8 = (0.4 * M.Sin((v8 / (1.5 + M.Abs((x[^2] + v8))))));
        l10[0] = l10[^1];
        Real v11 = ((v8 = M.Sin(M.CopySign(v8, (-1.3125)))) - v8);
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += M.Sin(e13); }
        return ((((((v11 + l10[Idx((0 / 2), l10.Count)]) + v8) + M.Sin(x[^2])) - 0.5 * (-3.4375)) + M.Sin(v8)) + v8);
    }
}

public static class P45 {
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
            switch ((int)(4.0 * M.Clamp(P, -1.5, 1.25))) {
                case 0:
                {
                    Func<Real, Real> h3 = t4 => {
                        object o5 = ((t - P) >= P) ? (object)(Real)(Soft(M.Asin(0.9 * M.Sin(t)))) : 1;
                        Real v6 = o5 is Real ? (Real)o5 : t4;
                        return (0.5 * M.Cos((M.Cosh(M.Tanh(t4)) + t4)));
                    };
                    P += M.Atan(Sq(P));
                } break;
                case 1:
                case 3:
                {
                    if (((int)(4.0 * M.Atan2(P, 2.0 + M.Cos(P))) % 3 != K)) {
                        for (int i7 = 0; i7 < M.Min((K + 2), 5); i7++) {
                            Real v8;
                            if (((3 > 1) ^ ((Q - P) <= 2.9375))) {
                                v8 = M.Tanh((P * P));
                            } else { v8 = (0.3 * M.Tanh(M.Cosh(M.Tanh(P)))); }
                            Real v9 = Soft((0.75 * (Q - v8) + 0.25 * M.Min(P, v8)));
                            t += M.Atan(M.Acos(0.9 * M.Cos(v9)));
                        }
                    } else { P = (0.2 * M.Atan((P - (t = (0.3 * M.Tanh(t))))) + 0.1); }
                } break;
                default:
                {
                    t = M.Sin(M.Acosh(1.5 + Sq((1.4375 + (-0.1875)))));
                } break;
            }
            return (0.4 * M.Sin((M.Log2(2.0 + Sq(t)) + t)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            return M.Atan(((P + t) - 0.5 * R));
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
            P += Soft(M.FusedMultiplyAdd(M.Exp(M.Sin(Q)), R, 0.25));
            Real[] y10 = new Real[] { M.Atan(M.Atan(Q)), M.Sin(M.Max(P, R)), P };
            return (0.5 * M.Cos((M.Pow(1.0 + Sq(t), 0.75) + M.Sin(Q))));
        }
    }
    private static T G11<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Real R12(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        C0 c13 = new C0((0.5 * M.Cos(t)), (0.4 * M.Sin(((((t += 0.25 * M.Sin(t)) <= 3.3125) || ((t - t) > (-1.3125))) ? y[i] : t))));
        return ((y[y.Length - 1] + c13.P * c13.P) + (d > 0 && i + 1 < y.Length ? Soft(R12(y, i + 1, M.Sin(y[i]), d - 1)) : (t * t)));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v14;
        if (((2 > 1) || (x[Idx((int)(4.0 * M.Min(x[((3 * (2 - 4) + 1)) & 1], x[Idx((int)(4.0 * M.Log10(2.0 + Sq(x[(x.Length) & 1]))), x.Length)])), x.Length)] <= (x[((int)(unchecked((uint)5) >> 3)) & 1] = M.Tanh(x[Idx((2 - (int)M.Floor(x[1])), x.Length)]))))) {
            v14 = M.Tanh(M.Cos(x[(int)(unchecked((uint)(x.Length)) % (uint)x.Length)]));
        } else {
            x[^2] = M.Pow(M.Asin(0.9 * M.Sin(x[Idx(2, x.Length)])), 3.0);
            v14 = M.Tanh(x[((int)((long)2 * 5 % 7)) & 1]);
        }
        Real v15 = M.IEEERemainder(((v14 * x[Idx(2, x.Length)]) - (v14 - x[Idx((int)((long)M.Sign(v14) * 5 % 7), x.Length)])), 2.5);
        Array.Reverse(x);
        Real[][] j16 = new Real[][] { new Real[3], new Real[] { (0.4 * M.Sin(M.Atan2(x[Idx(((4 & 7) << 1 | 1), x.Length)], 2.0 + M.Cos(v14)))), v15 } };
        (v15, v14) = (x[1], v15);
        while (true) {
            if (fuel-- <= 0) break;
            {
                if (((1 / 2) % 3 != 2)) { break; }
                x[Idx((int)((long)2 * 5 % 7), x.Length)] /= (1.1 + Sq((v15 + v14)));
            }
        }
        x[Idx(x.Length, x.Length)] -= M.Sin((v15 / (1.0 + Sq(v15))));
        Real t17 = 0.0;
        foreach (Real e18 in x) { t17 += 1.5 * (e18); }
        return ((((R12(new Real[] { (0.3 * M.Tanh(v15)), v14, 0.25, (0.3 * M.Tanh(v15)) }, Idx((4 + 2), 3), v14, 3) + 0.1875 * 0.1875) + M.Sin(0.3125)) + t17 * t17) - 0.5 * t17);
    }
}

public static class P46 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += M.Tanh(M.Sinh(M.Sin(M.IEEERemainder(t, 2.5))));
            return (P - 0.5 * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        b = M.Tanh((b + (a / (1.5 + M.Abs(b)))));
        for (;;) {
            if (fuel-- <= 0) break;
            {
                if (((d - d) % 3 != d)) { break; }
                b = (0.2 * M.Atan((b / (1.5 + M.Abs(M.FusedMultiplyAdd(a, b, 0.25))))) + 0.1);
                S0 s2 = new S0((0.4 * M.Sin(a)), Soft((b = (0.5 * M.Cos(b)))));
            }
        }
        Func<Real, Real> h3 = t4 => {
            t4 += M.Atan((b * b));
            return (0.5 * M.Cos((M.Exp(-Sq(t4)) + a)));
        };
        return (((b - a) + a) + (d > 0 ? M.Sin(R1((0.5 * M.Cos((M.Floor(a) + 0.5 * a))), (a = (0.4 * M.Sin(0.0625))), d - 1)) : 0.5 * (0.5 * M.Cos((M.Floor(a) + 0.5 * a)))));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = M.Abs((a = M.Tanh(a)));
        Real v6;
        if (((2 % 3) % 2 == 0)) {
            v6 = M.Atan((a * a));
        } else { v6 = (0.2 * M.Atan(v5) + 0.1); }
        S0 s7 = new S0(M.Tanh(R1((0.2 * M.Atan(a) + 0.1), b, Idx((int)(unchecked((uint)2) >> 3), 4))), M.Atan((v6 = (0.2 * M.Atan(v5) + 0.1))));
        if (((3 * 0 + 1) % 2 == 0)) {
            L8:
            {
                b += (0.5 * M.Cos(M.Log2(2.0 + Sq((b = M.Sin(a))))));
                switch (Idx(((int)(4.0 * M.Max(a, s7.P)) + s7.K), 5)) {
                    case 0:
                    {
                        for (Real v9 = (0.4 * M.Sin(v6)); v9 < 2.0; v9 += 0.75 + 0.5 * M.Sin((v5 / (1.0 + Sq((-0.5625)))))) {
                            s7.P = Soft(M.Atan2(s7.P, 2.0 + M.Cos(M.Pow(1.0 + Sq(a), 0.75))));
                        }
                    } break;
                    case 1:
                    {
                        v5 = (0.3 * M.Tanh((0.75 * v5 + 0.25 * (v6 / (1.0 + Sq(2.5625))))));
                    } break;
                    case 5:
                    default:
                    {
                        a += M.Tanh(((0.1875 * a) - (v5 * a)));
                    } break;
                }
            }
            if (fuel-- > 0 && ((s7.P - v5) <= (v6 * v5))) goto L8;
        }
        return ((M.Cos(v6) + s7.P) + M.Sin(s7.Q));
    }
}
