//! Who asks: the products whose names and looks the pages have.

use crate::theme::ThemeAssets;
use app::ssr::{Brand, Brands};
use axum::Router;
use connect::Link;
use integrators::Integrators;
use std::collections::HashMap;
use std::sync::Arc;

/// The name of a product, and its look.
#[derive(Clone, Debug)]
pub struct Product {
    /// What people know it by.
    pub brand: Brand,
    /// How its pages look.
    pub theme: ThemeAssets,
}

/// The products of this server, made once.
#[derive(Clone, Debug)]
pub struct Products {
    own: Product,
    of_integrators: Arc<HashMap<String, Product>>,
}

impl Products {
    /// `own` is the server's; integrators have what they say of themselves, and the server's for the rest.
    pub fn new(own: Product, integrators: &Integrators) -> Self {
        let of_integrators = integrators.iter().map(|integrator| {
            let theme_name = integrator.theme.as_ref().and_then(|theme| theme.brand_name.as_ref());
            let name = integrator.brand_name.as_ref().or(theme_name);
            let product = Product {
                brand: name.map_or_else(|| own.brand.clone(), |name| Brand(name.as_str().into())),
                theme: integrator
                    .theme
                    .as_ref()
                    .map_or_else(|| own.theme.clone(), ThemeAssets::new),
            };
            (integrator.name.clone(), product)
        });
        Self {
            of_integrators: Arc::new(of_integrators.collect()),
            own,
        }
    }

    /// The server's own, for pages that belong to no link.
    pub fn own(&self) -> &Product {
        &self.own
    }

    /// The product that a link is from.
    pub fn of(&self, link: Option<&Link>) -> &Product {
        link.and_then(|link| self.of_integrators.get(&link.wish.integrator))
            .unwrap_or(&self.own)
    }

    /// Their names.
    pub(crate) fn brands(&self) -> Brands {
        let brand_of = |(name, product): (&String, &Product)| (name.clone(), product.brand.clone());
        Brands {
            own: self.own.brand.clone(),
            of_integrators: Arc::new(self.of_integrators.iter().map(brand_of).collect()),
        }
    }

    /// Serves what belongs to their looks.
    pub(crate) fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let mut files: HashMap<&str, &crate::theme::Served> = HashMap::new();
        for product in std::iter::once(&self.own).chain(self.of_integrators.values()) {
            // Two products may have the same look.
            files.extend(product.theme.files().map(|file| (file.path.as_str(), file)));
        }
        files
            .into_values()
            .fold(Router::new(), |router, file| file.serve(router))
    }
}
