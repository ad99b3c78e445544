//! Location quotients: how much larger an industry is in a region than in the country.
//!
//! `LQ = (e_ir / e_r) / (e_in / e_n)` with the interval `exp(ln LQ ± 1.96 √(1/e_ir − 1/e_r + 1/e_in −
//! 1/e_n))`, which is that of a risk ratio of two independent samples (D. Katz et al.: "Obtaining
//! confidence intervals for the risk ratio in cohort studies", Biometrics 34 (1978) 469–474).

use crate::message::{Arg, Message};

/// The number of standard deviations of a 95 % interval.
const NINETY_FIVE_PERCENT: f64 = 1.96;

/// Numbers of employed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Employment {
    /// In the industry, in the region.
    pub industry_region: f64,
    /// In all industries, in the region.
    pub region: f64,
    /// In the industry, in the country.
    pub industry_country: f64,
    /// In all industries, in the country.
    pub country: f64,
}

/// A location quotient with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocationQuotient {
    /// The quotient; 1 where the industry is as large as in the country.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

impl LocationQuotient {
    /// The quotient of these numbers; `None` where one of them is not above nought, a part is larger
    /// than its whole, or they are no numbers.
    #[must_use]
    pub fn of(employment: Employment) -> Option<Self> {
        let Employment {
            industry_region,
            region,
            industry_country,
            country,
        } = employment;
        let all = [industry_region, region, industry_country, country];
        let sound = all.iter().all(|number| number.is_finite() && *number > 0.0)
            && industry_region <= region
            && industry_country <= country
            && industry_region <= industry_country
            && region <= country
            && region - industry_region <= country - industry_country;
        if !sound {
            return None;
        }
        let value = (industry_region / region) / (industry_country / country);
        let variance =
            industry_region.recip() - region.recip() + industry_country.recip() - country.recip();
        let half = NINETY_FIVE_PERCENT * variance.max(0.0).sqrt();
        Some(Self {
            value,
            low: value * (-half).exp(),
            high: value * half.exp(),
        })
    }

    /// Whether the industry is surely larger than in the country: the interval lies above 1.
    #[must_use]
    pub fn is_strong(self) -> bool {
        self.low > 1.0
    }

    /// The quotient in a plain sentence.
    #[must_use]
    pub fn sentence(self, industry: &str, region: &str) -> Message {
        // Intervals of many people are narrow: with one decimal their ends would look alike.
        let number = |value| Arg::number(value, 2);
        let key = if self.is_strong() {
            "lq-strong"
        } else if self.high < 1.0 {
            "lq-weak"
        } else {
            "lq-open"
        };
        Message::new(key)
            .with("industry", industry)
            .with("region", region)
            .with("value", number(self.value))
            .with("low", number(self.low))
            .with("high", number(self.high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_by_hand() {
        // (500/10,000) / (20,000/1,000,000) = 2.5; √(1/500 − 1/10,000 + 1/20,000 − 1/1,000,000) =
        // √0.001949 = 0.044147; × 1.96 = 0.086529: 2.5·e^∓0.086529 = 2.2928 … 2.7260.
        let quotient = LocationQuotient::of(Employment {
            industry_region: 500.0,
            region: 10_000.0,
            industry_country: 20_000.0,
            country: 1_000_000.0,
        })
        .unwrap();
        assert!((quotient.value - 2.5).abs() < 1e-12);
        assert!((quotient.low - 2.2928).abs() < 5e-4, "{}", quotient.low);
        assert!((quotient.high - 2.7260).abs() < 5e-4, "{}", quotient.high);
        assert!(quotient.is_strong());
    }

    #[test]
    fn a_handful_of_people_proves_nothing() {
        let quotient = LocationQuotient::of(Employment {
            industry_region: 3.0,
            region: 1_000.0,
            industry_country: 2_000.0,
            country: 1_000_000.0,
        })
        .unwrap();
        assert!((quotient.value - 1.5).abs() < 1e-12);
        assert!(!quotient.is_strong());
    }

    #[test]
    fn numbers_that_cannot_be_have_no_quotient() {
        let impossible = [
            (0.0, 10.0, 5.0, 100.0),
            (20.0, 10.0, 50.0, 100.0),
            (10.0, 10.0, 5.0, 100.0),
            (1.0, 60.0, 50.0, 100.0),
            (f64::NAN, 10.0, 5.0, 100.0),
        ];
        for (industry_region, region, industry_country, country) in impossible {
            let employment = Employment {
                industry_region,
                region,
                industry_country,
                country,
            };
            assert_eq!(LocationQuotient::of(employment), None);
        }
    }
}
